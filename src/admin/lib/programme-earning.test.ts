import { awardProblems, toAward, toAwardValues } from "./programme-awards"
import { earningProblems, earningStatus, inOrder, moved, newEarning, toEarning, toEarningValues, withOne } from "./programme-earning"
import { newId } from "./programme-fields"
import { RULES } from "./programme-rules.test-support"
import { instantOf, wallTime } from "./zoned-time"

const [weekend, thanks] = RULES.earning as [(typeof RULES.earning)[number], (typeof RULES.earning)[number]]
const ZONE = RULES.time_zone

test("a rule that was only looked at is saved as it was, seconds of its times included", () => {
  for (const rule of RULES.earning) {
    const values = toEarningValues(rule, ZONE)
    expect(toEarning(values, ZONE, rule)).toEqual(rule)
    expect(earningProblems(values, ZONE)).toEqual({})
  }
})

test("times are those of the programme's zone, whatever the browser's", () => {
  expect(toEarningValues(weekend, ZONE)).toMatchObject({ starts: "2026-11-28T00:00", ends: "2026-12-02T00:00" })
  expect(toEarning({ ...newEarning("x"), starts: "2026-07-01T00:00" }, ZONE).starts_at).toBe("2026-06-30T21:00:00.000Z")
  expect(toEarning({ ...newEarning("x"), starts: "2026-07-01T00:00" }, "America/New_York").starts_at).toBe("2026-07-01T04:00:00.000Z")
})

test("a local time comes back from its instant on both sides of a change of the clocks; a skipped one moves on by an hour", () => {
  for (const wall of ["2026-03-29T02:59", "2026-03-29T04:00", "2026-10-25T02:59", "2026-10-25T04:00", "2026-12-31T23:59"]) expect(wallTime(instantOf(wall, ZONE), ZONE)).toBe(wall)
  expect(wallTime(instantOf("2026-03-29T03:30", ZONE), ZONE)).toBe("2026-03-29T04:30")
  expect([instantOf("", ZONE), instantOf("tomorrow", ZONE), instantOf("2026-13-40T00:00", ZONE)]).toEqual([null, null, null])
})

test("each field says what is wrong with it", () => {
  const values = { ...newEarning("x"), percent: "", cap_per_member: "0", priority: "1.5", starts: "2026-05-02T00:00", ends: "2026-05-01T00:00", min_order: [{ currency_code: "eur", amount: "-1" }] }
  expect(Object.fromEntries(Object.entries(earningProblems(values, ZONE)).map(([field, problem]) => [field, problem?.problem]))).toEqual({
    title: "title", percent: "whole", cap_per_member: "whole", priority: "whole", ends: "period", "min_order.eur": "notNegative",
  })
  expect(earningProblems({ ...newEarning("x"), title: "Points", gift: "per_unit", percent: "", points: "0" }, ZONE)).toEqual({ points: { problem: "whole", min: 1, max: 1_000_000 } })
})

test("a currency without a minimum is left out", () => {
  const values = { ...newEarning("x"), min_order: [{ currency_code: "eur", amount: "10" }, { currency_code: "usd", amount: " " }] }
  expect(toEarning(values, ZONE).min_order).toEqual([{ currency_code: "eur", amount: 10 }])
})

test("a rule is planned before its start, active from it on, ended from its end on, and off whatever the date", () => {
  const at = (iso: string) => earningStatus(weekend, new Date(iso))
  expect([at("2026-11-27T22:00:29Z"), at("2026-11-27T22:00:30Z"), at("2026-12-01T21:59:59Z"), at("2026-12-01T22:00:00Z")]).toEqual(["planned", "active", "active", "ended"])
  expect(earningStatus(thanks, new Date("2026-11-28"))).toBe("off")
})

test("moving a rule changes places with its neighbour and nothing else, also among equal priorities", () => {
  const rules = [["a", 0], ["b", 5], ["c", 0], ["d", 0]].map(([id, priority]) => ({ ...thanks, id: String(id), priority: Number(priority) }))
  const ids = (list: typeof rules) => inOrder(list).map((rule) => rule.id).join("")
  expect(ids(rules)).toBe("bacd")
  expect(ids(moved(rules, "a", -1))).toBe("abcd")
  expect(ids(moved(rules, "c", 1))).toBe("badc")
  expect(ids(moved(moved(rules, "d", -1), "d", 1))).toBe("bacd")
  expect([ids(moved(rules, "b", -1)), ids(moved(rules, "d", 1)), ids(moved(rules, "unknown", 1))]).toEqual(["bacd", "bacd", "bacd"])
})

test("saving one thing of a list replaces it in its place or adds it at the end", () => {
  expect(withOne([{ id: "a", n: 1 }, { id: "b", n: 1 }], { id: "a", n: 2 })).toEqual([{ id: "a", n: 2 }, { id: "b", n: 1 }])
  expect(withOne([{ id: "a" }], { id: "b" })).toEqual([{ id: "a" }, { id: "b" }])
  expect(newId("rule", "0F9e-11aa-22bb-33")).toMatch(/^rule_[a-z0-9]{12}$/)
})

test("an award's name is one that code can use, and no other award's", () => {
  const [award] = RULES.awards
  expect(toAward(toAwardValues(award!))).toEqual(award)
  const values = toAwardValues(award!)
  expect(awardProblems(values, [])).toEqual({})
  expect(awardProblems({ ...values, id: "two words" }, []).id?.problem).toBe("name")
  expect(awardProblems(values, ["signup"]).id?.problem).toBe("taken")
  expect(awardProblems({ ...values, points: "0", title: " " }, [])).toMatchObject({ points: { problem: "whole" }, title: { problem: "title" } })
})
