import { thePeopleModule } from "./the-people-module"

const NOON = new Date("2026-03-15T12:00:00Z")
const at = (text: string) => new Date(text)

describe("birthdays", () => {
  const people = thePeopleModule()

  it("are set once a year; the same day may be said again at any time and counts from the first", async () => {
    const set = (month: number, day: number, now: Date) => people.service.setBirthday({ customer_id: "cus_1", month, day, now })
    expect(await people.service.birthdayOf("cus_1")).toBeNull()
    expect(await set(4, 30, NOON)).toEqual({ birthday: { month: 4, day: 30 } })
    expect(await set(4, 30, at("2026-09-01T00:00:00Z"))).toEqual({ birthday: { month: 4, day: 30 } })
    expect(await people.service.birthdayOf("cus_1")).toEqual({ month: 4, day: 30, set_at: NOON })
    expect(await set(5, 1, at("2027-03-15T11:59:59Z"))).toEqual({ refused: "changed_lately", changes_from: at("2027-03-15T12:00:00Z") })
    expect(await set(5, 1, at("2027-03-15T12:00:00Z"))).toEqual({ birthday: { month: 5, day: 1 } })
    expect(await set(5, 2, at("2027-03-16T12:00:00Z"))).toMatchObject({ refused: "changed_lately" })
  })

  it("are one where different days are said at once", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => people.service.setBirthday({ customer_id: "cus_2", month: i + 1, day: 1, now: NOON })))
    expect(results.filter((result) => !("refused" in result))).toHaveLength(1)
  })

  it("that no calendar has cannot be stored", async () => {
    for (const [month, day] of [[2, 30], [4, 31], [13, 1], [1, 0]] as const) {
      await expect(people.service.setBirthday({ customer_id: "cus_3", month, day, now: NOON })).rejects.toMatchObject({ code: "23514" })
    }
  })

  it("are found by day, by key, when they were known in time", async () => {
    for (const n of [1, 2, 3, 4]) await people.service.setBirthday({ customer_id: `cus_feb_${n}`, month: 2, day: n === 4 ? 29 : 28, now: n === 3 ? at("2026-02-01T00:00:00Z") : at("2026-01-01T00:00:00Z") })
    const find = (after: string, limit = 10) =>
      people.service.customersBornOn({ birthdays: [{ month: 2, day: 28 }, { month: 2, day: 29 }], known_before: at("2026-01-29T00:00:00Z"), after, limit })
    expect(await find("")).toEqual(["cus_feb_1", "cus_feb_2", "cus_feb_4"])
    expect(await find("cus_feb_1", 1)).toEqual(["cus_feb_2"])
    await people.service.eraseCustomer("cus_feb_2")
    expect(await find("")).toEqual(["cus_feb_1", "cus_feb_4"])
  })
})
