import { days, NOON } from "../../../domain/points/points.test-support"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, thePointsModule } from "./the-points-module"

describe("P1 adjustments by hand", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))

  it("keep who, why and when, and add a lot that expires when the programme says", async () => {
    const id = await aMember(at.service)
    const result = await at.service.adjust(anAdjustment({ account_id: id, points: 250, reason: "apology", note: "parcel lost", actor: "user_7", expiry_months: 12 }))
    expect(result).toMatchObject({
      replayed: false,
      entry: { account_id: id, seq: 1, kind: "adjust", available: 250, available_after: 250, reason: "apology", note: "parcel lost", actor: "user_7", created_at: NOON },
    })
    expect(await at.service.openLots(id)).toMatchObject([{ amount: 250, remaining: 250, reserved: 0, expires_at: new Date("2027-03-15T12:00:00.000Z") }])
  })

  it("take the soonest-expiring points, never more than there are", async () => {
    const id = await aMember(at.service, [100, { points: 50, expiry_months: 3 }])
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -151 }))).toEqual({ refused: "insufficient_points", available: 150, short_by: 1 })
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -60 }))).toMatchObject({ entry: { available: -60 } })
    expect((await at.service.openLots(id)).map((lot) => lot.remaining)).toEqual([90])
  })

  it("do not use up a key when they are refused", async () => {
    const id = await aMember(at.service)
    const input = anAdjustment({ account_id: id, points: -10 })
    expect(await at.service.adjust(input)).toMatchObject({ refused: "insufficient_points" })
    await at.service.adjust(anAdjustment({ account_id: id, points: 10 }))
    expect(await at.service.adjust(input)).toMatchObject({ replayed: false })
  })

  it("answer a repeated key with the first entry, and refuse it for any other content", async () => {
    const id = await aMember(at.service)
    const input = anAdjustment({ account_id: id })
    await at.service.adjust(input)
    expect(await at.service.adjust(input)).toMatchObject({ replayed: true, entry: { seq: 1 } })
    for (const other of [{ points: 101 }, { reason: "other" }, { note: "other" }, { account_id: await aMember(at.service) }]) {
      expect(await at.service.adjust({ ...input, ...other })).toEqual({ refused: "key_used_for_other_content" })
    }
    expect((await balances(at.service, id))?.available).toBe(100)
  })

  it("say so where there is no such account", async () => {
    expect(await at.service.adjust(anAdjustment({ account_id: "rpa_none" }))).toEqual({ refused: "unknown_account" })
  })

  it("first let expire what is past its date", async () => {
    const id = await aMember(at.service, [{ points: 100, expiry_months: 1 }])
    await at.service.adjust(anAdjustment({ account_id: id, points: 5, now: days(60) }))
    const entries = await at.service.entries(id, { limit: 10, before: null })
    expect(entries.map((e) => [e.seq, e.kind, e.available, e.available_after])).toEqual([[3, "adjust", 5, 5], [2, "expire", -100, 0], [1, "adjust", 100, 100]])
  })

  it("appear in a statement that is read by key, newest first", async () => {
    const id = await aMember(at.service, [1, 2, 3, 4, 5])
    const first = await at.service.entries(id, { limit: 2, before: null })
    const second = await at.service.entries(id, { limit: 2, before: first.at(-1)?.seq ?? null })
    expect([...first, ...second].map((e) => e.available)).toEqual([5, 4, 3, 2])
  })
})

describe("accounts", () => {
  const at = thePointsModule()

  it("are found by their owner; a guest's is not a member's", async () => {
    const person_id = aName("rpp")
    const customer_id = aName("cus")
    const guest = await at.service.ensureAccount({ customer_id: null, person_id })
    const member = await at.service.ensureAccount({ customer_id, person_id })
    expect(guest).not.toBe(member)
    expect(await at.service.guestAccount(person_id)).toMatchObject({ id: guest, customer_id: null })
    expect(await at.service.memberAccount(customer_id)).toMatchObject({ id: member, person_id })
    expect(await at.service.memberAccount("cus_none")).toBeNull()
    expect(await at.service.account("rpa_none")).toBeNull()
  })

  it("can be blocked with a reason, and be active again", async () => {
    const id = await aMember(at.service)
    expect(await at.service.setAccountStatus(id, "blocked", "fraud", NOON)).toMatchObject({ status: "blocked", status_reason: "fraud" })
    expect(await at.service.setAccountStatus(id, "active", null, NOON)).toMatchObject({ status: "active", status_reason: null })
    expect(await at.service.setAccountStatus("rpa_none", "active", null, NOON)).toBeNull()
  })

  it("are listed by owner, kind, status and what they have, sorted and paged without gaps", async () => {
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => aName("rpp")).map((person_id) => at.service.ensureAccount({ customer_id: null, person_id }).then((id) => ({ id, person_id }))))
    for (const [i, { id }] of people.entries()) await at.service.adjust(anAdjustment({ account_id: id, points: (i + 1) * 10 }))
    const person_ids = people.map((p) => p.person_id)
    const page = (limit: number, offset: number, descending = true) => ({ limit, offset, sort: "available" as const, descending })
    const all = await at.service.listAccounts({ person_ids, kind: "guest", has: "available", status: "active" }, page(10, 0))
    expect({ count: all.count, available: all.accounts.map((a) => a.available) }).toEqual({ count: 5, available: [50, 40, 30, 20, 10] })
    const second = await at.service.listAccounts({ person_ids }, page(2, 2, false))
    expect({ count: second.count, available: second.accounts.map((a) => a.available) }).toEqual({ count: 5, available: [30, 40] })
    expect(await at.service.listAccounts({ person_ids, kind: "member" }, page(10, 0))).toEqual({ accounts: [], count: 0 })
    expect(await at.service.listAccounts({ customer_ids: ["cus_none"], person_ids: [] }, page(10, 0))).toEqual({ accounts: [], count: 0 })
    expect((await at.service.listAccounts({ person_ids, has: "debt" }, page(10, 0))).count).toBe(0)
  })
})
