import fc from "fast-check"
import { aPaidOrder, aProgramme, days, NOON, someRules } from "../../../domain/points/points.test-support"
import type { StagedRow } from "../import-rows"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, settling, thePointsModule } from "./the-points-module"

const LEASE = { now: NOON, leased_until: days(1) }
const RULES = { time_zone: "UTC", expiry_months: 12, expiry_month_end: false }

type Terms = { person_id: string; points: number; reference?: string | null; earned_at?: Date; expires_at?: Date }
const rowAt = (line: number, { person_id, points, reference = null, earned_at, expires_at }: Terms): StagedRow => ({
  line, person_id, customer_id: null, points, reference, earned_at: earned_at ?? null, expires_at: expires_at ?? null,
})

describe("imports", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))

  /** Stages rows as a file of its own, in batches of two lines. */
  async function stage(label: string, rows: readonly (Terms | null)[]) {
    const { id } = await at.service.createImport({ label, file_name: null, created_by: "user_1", leased_until: days(1) })
    const staged = rows.map((terms, index) => (terms ? rowAt(index + 2, terms) : ({ line: index + 2, problem: { code: "email" } } as const)))
    for (let from = 0; from < staged.length; from += 2) await at.service.stageImportRows({ id, label, rows: staged.slice(from, from + 2), leased_until: days(1) })
    await at.service.finishReading(id, NOON)
    return id
  }
  /** Posts what waits, `limit` rows at a time and at most `batches` times. */
  async function run(id: string, { limit = 100, batches = Infinity, now = NOON }: { limit?: number; batches?: number; now?: Date } = {}) {
    const record = await at.service.claimImport(id, { now, leased_until: days(1) })
    if (!record) return false
    for (let after = 0; batches > 0; batches--) {
      const rows = await at.service.waitingImportRows(id, { after, limit })
      if (!rows.length) break
      const accounts = await at.service.ensureAccounts(rows.map((row) => ({ customer_id: null, person_id: row.person_id })))
      await at.service.postImportRows({ id, label: record.label, rows: rows.map(({ line }, i) => ({ line, account_id: accounts[i] as string })), rules: RULES, actor: "user_1", ...LEASE, now })
      after = rows.at(-1)?.line ?? after
    }
    await at.service.finishRun(id)
    return true
  }
  const counts = async (id: string) => {
    const record = await at.service.importById(id)
    return record && { state: record.state, rows: record.rows, valid: record.valid, invalid: record.invalid, repeated: record.repeated, imported: record.imported, points: record.points }
  }
  const available = async (person_id: string) => (await at.service.guestAccount(person_id))?.available ?? 0
  const someone = () => aName("rpp")

  it("bring back no points that inactivity has ended", async () => {
    const [ann, label] = [someone(), aName("label")]
    await run(await stage(label, [{ person_id: ann, points: 100 }]))
    const newest = (await at.service.programmes())[0]?.version ?? 0
    await at.service.addProgramme({ rules: someRules({ inactivity_months: 1 }), after_version: newest, active_from: NOON, created_by: null })
    await run(await stage(aName("label"), [{ person_id: ann, points: 7 }]), { now: days(60) })
    expect(await available(ann)).toBe(7)
    await at.service.addProgramme({ rules: someRules(), after_version: newest + 1, active_from: days(61), created_by: null })
  })

  it("look a file through without touching anybody's points, and then post it once", async () => {
    const [ann, bob, label] = [someone(), someone(), aName("label")]
    const id = await stage(label, [{ person_id: ann, points: 100 }, null, { person_id: bob, points: 50, expires_at: days(10) }])
    expect(await counts(id)).toEqual({ state: "checked", rows: 3, valid: 2, invalid: 1, repeated: 0, imported: 0, points: 150 })
    expect(await at.service.guestAccount(ann)).toBeNull()
    expect(await run(id)).toBe(true)
    expect(await counts(id)).toEqual({ state: "done", rows: 3, valid: 2, invalid: 1, repeated: 0, imported: 2, points: 150 })
    expect(await run(id)).toBe(false)
    const account = await at.service.guestAccount(ann)
    expect(account).toMatchObject({ available: 100, customer_id: null })
    expect(await at.service.entries(account?.id as string, { limit: 10, before: null })).toMatchObject([{ kind: "adjust", reason: "import", available: 100, actor: "user_1" }])
    expect(await at.service.openLots(account?.id as string)).toMatchObject([{ amount: 100, available_at: NOON, expires_at: new Date("2027-03-15T12:00:00.000Z") }])
    expect(await at.service.openLots((await at.service.guestAccount(bob))?.id as string)).toMatchObject([{ expires_at: days(10) }])
    expect(await at.service.importProblems(id, 10)).toEqual([{ line: 3, problem: { code: "email" } }])
  })

  it("count validity from the day on which points were earned", async () => {
    const ann = someone()
    await run(await stage(aName("label"), [{ person_id: ann, points: 5, earned_at: days(-100) }]))
    const [lot] = await at.service.openLots((await at.service.guestAccount(ann))?.id as string)
    expect(lot).toMatchObject({ available_at: days(-100), expires_at: new Date("2026-12-05T12:00:00.000Z") })
  })

  it("add the same file once, however often it is brought under its label, and again under another", async () => {
    const [ann, bob, label] = [someone(), someone(), aName("label")]
    const file = [{ person_id: ann, points: 100 }, { person_id: ann, points: 30 }, { person_id: bob, points: 50, reference: "b-1" }]
    await run(await stage(label, file))
    const again = await stage(label, file)
    expect(await counts(again)).toMatchObject({ valid: 0, repeated: 3, points: 0 })
    await run(again)
    expect(await counts(again)).toMatchObject({ state: "done", imported: 0 })
    expect([await available(ann), await available(bob)]).toEqual([130, 50])
    await run(await stage(aName("label"), file))
    expect([await available(ann), await available(bob)]).toEqual([260, 100])
  })

  it("add only what is new in a corrected file, and say where it brings other points than before", async () => {
    const [ann, bob, eve, label] = [someone(), someone(), someone(), aName("label")]
    await run(await stage(label, [{ person_id: ann, points: 100 }, { person_id: bob, points: 50, reference: "b-1" }]))
    const id = await stage(label, [{ person_id: bob, points: 55, reference: "b-1" }, { person_id: bob, points: 5, reference: "b-2" }, { person_id: ann, points: 100 }, { person_id: eve, points: 7 }])
    expect(await counts(id)).toMatchObject({ valid: 2, invalid: 1, repeated: 1, points: 12 })
    expect(await at.service.importProblems(id, 10)).toEqual([{ line: 2, problem: { code: "repeated_otherwise", points: 50 } }])
    await run(id)
    expect([await available(ann), await available(bob), await available(eve)]).toEqual([100, 55, 7])
  })

  it("notice a row that is written twice, over batches too; a reference tells two alike apart", async () => {
    const [ann, bob, label] = [someone(), someone(), aName("label")]
    const id = await stage(label, [
      { person_id: ann, points: 10 }, { person_id: ann, points: 10 }, { person_id: ann, points: 10 }, { person_id: ann, points: 20 },
      { person_id: bob, points: 10, reference: "1" }, { person_id: bob, points: 10, reference: "2" }, { person_id: bob, points: 99, reference: "1" }, { person_id: bob, points: 10 },
    ])
    expect(await at.service.importProblems(id, 10)).toEqual([
      { line: 3, problem: { code: "duplicate", line: 2 } }, { line: 4, problem: { code: "duplicate", line: 2 } }, { line: 8, problem: { code: "duplicate", line: 6 } },
    ])
    await run(id)
    expect([await available(ann), await available(bob)]).toEqual([30, 30])
  })

  it("go on where they were interrupted", async () => {
    const people = Array.from({ length: 9 }, someone)
    const id = await stage(aName("label"), people.map((person_id, i) => ({ person_id, points: i + 1 })))
    await at.service.claimImport(id, { now: NOON, leased_until: NOON })
    const first = await at.service.waitingImportRows(id, { after: 0, limit: 4 })
    const accounts = await at.service.ensureAccounts(first.map(({ person_id }) => ({ customer_id: null, person_id })))
    const record = await at.service.importById(id)
    const batch = { id, label: record?.label as string, rows: first.map(({ line }, i) => ({ line, account_id: accounts[i] as string })), rules: RULES, actor: "user_1", now: NOON, leased_until: NOON }
    await at.service.postImportRows(batch)
    await at.service.postImportRows(batch)
    expect(await counts(id)).toMatchObject({ state: "running", imported: 4 })
    expect(await at.service.interruptedImports(NOON, 100)).toContain(id)
    expect(await at.service.interruptedImports(days(-1), 100)).not.toContain(id)
    await run(id, { limit: 2, batches: 1 })
    expect(await counts(id)).toMatchObject({ state: "running", imported: 6 })
    await run(id, { limit: 2 })
    expect(await counts(id)).toMatchObject({ state: "done", imported: 9 })
    expect(await Promise.all(people.map(available))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it("post nothing twice when many run at once: one import, and several of the same file", async () => {
    const people = Array.from({ length: 30 }, someone)
    const label = aName("label")
    const file = people.map((person_id, i) => ({ person_id, points: i + 1 }))
    const ids = [await stage(label, file), await stage(label, file), await stage(label, [...file].reverse())]
    const runs = ids.flatMap((id) => [id, id, id]).map((id, n) => {
      // Without a claim, as two workers would run that both believe to be the only one.
      return (async () => {
        for (let after = 0; ; ) {
          const rows = await at.service.waitingImportRows(id, { after, limit: 3 + (n % 4) })
          if (!rows.length) return
          const accounts = await at.service.ensureAccounts(rows.map((row) => ({ customer_id: null, person_id: row.person_id })))
          await at.service.postImportRows({ id, label, rows: rows.map(({ line }, i) => ({ line, account_id: accounts[i] as string })), rules: RULES, actor: "user_1", ...LEASE })
          after = rows.at(-1)?.line ?? after
        }
      })()
    })
    await Promise.all(runs)
    expect(await Promise.all(people.map(available))).toEqual(file.map((row) => row.points))
    const all = await Promise.all(ids.map(counts))
    expect(all.reduce((sum, one) => sum + (one?.imported ?? 0), 0)).toBe(30)
    expect(all.reduce((sum, one) => sum + (one?.repeated ?? 0), 0)).toBe(60)
  })

  it("are worked on by one at a time, until that one has been silent for too long", async () => {
    const id = await stage(aName("label"), [{ person_id: someone(), points: 1 }])
    const claims = await Promise.all(Array.from({ length: 8 }, () => at.service.claimImport(id, LEASE)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await at.service.claimImport(id, { now: days(1), leased_until: days(2) })).toMatchObject({ state: "running" })
  })

  it("run only after they were read to the end", async () => {
    const { id } = await at.service.createImport({ label: aName("label"), file_name: "x.csv", created_by: null, leased_until: NOON })
    expect(await at.service.claimImport(id, { now: days(1), leased_until: days(2) })).toBeNull()
    await at.service.failAbandonedReadings(days(1), "broke off")
    expect(await at.service.importById(id)).toMatchObject({ state: "failed", error: "broke off", file_name: "x.csv" })
    expect(await at.service.claimImport(id, { now: days(1), leased_until: days(2) })).toBeNull()
    expect(await at.service.stageImportRows({ id, label: "x", rows: [rowAt(2, { person_id: someone(), points: 1 })], leased_until: NOON })).toBe(false)
    expect((await at.service.listImports(1))[0]?.id).toBe(id)
  })

  it("end at the same points whatever files overlap, in whatever order they are run and repeated: each row of a label once", async () => {
    const row = fc.record({ who: fc.nat(2), points: fc.integer({ min: 1, max: 3 }), reference: fc.option(fc.constantFrom("a", "b"), { nil: null }) })
    const files = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(files, fc.array(fc.nat(3), { maxLength: 6 }), async (texts, again) => {
        const [label, people] = [aName("label"), [someone(), someone(), someone()]]
        const ids: string[] = []
        for (const text of texts) ids.push(await stage(label, text.map(({ who, points, reference }) => ({ person_id: people[who] as string, points, reference }))))
        for (const id of [...ids, ...again.map((n) => ids[n % ids.length] as string)]) await run(id, { limit: 2 })

        const first = new Map<string, { who: number; points: number }>()
        for (const text of texts) {
          const seen = new Set<string>()
          const numbers = [0, 0, 0]
          for (const { who, points, reference } of text) {
            const content = `${who}/${reference ?? points}`
            if (seen.has(content)) continue
            seen.add(content)
            const key = `${who}/${reference ?? (numbers[who] = (numbers[who] ?? 0) + 1)}`
            if (!first.has(key)) first.set(key, { who, points })
          }
        }
        const expected = [0, 0, 0]
        for (const { who, points } of first.values()) expected[who] = (expected[who] ?? 0) + points
        expect(await Promise.all(people.map(available))).toEqual(expected)
        for (const id of ids) expect((await counts(id))?.state).toBe("done")
      }),
      { numRuns: 40 }
    )
  })

  it("are cleared away once they are long done, but for what was wrong; what was posted stays known", async () => {
    const [ann, bob, label] = [someone(), someone(), aName("label")]
    const file = [{ person_id: ann, points: 10 }, null, { person_id: bob, points: 5 }]
    const [done, waiting] = [await stage(label, file), await stage(aName("label"), file)]
    await run(done)
    const tomorrow = new Date(Date.now() + 86_400_000)
    while (await at.service.clearEndedImport(tomorrow, 1));
    const { rows } = await at.pg.raw<{ rows: { import_id: string; n: number }[] }>(
      `select import_id, count(*)::int as n from retention_points_import_row where import_id = any(?) group by 1`,
      [[done, waiting]]
    )
    expect(new Map(rows.map((row) => [row.import_id, row.n]))).toEqual(new Map([[done, 1], [waiting, 3]]))
    expect(await at.service.importProblems(done, 10)).toHaveLength(1)
    expect(await counts(await stage(label, file))).toMatchObject({ repeated: 2, valid: 0 })
    expect(await at.service.clearEndedImport(new Date(0), 1)).toBe(false)
  })

  it("repay a debt first, and park a row that an account cannot take", async () => {
    const member = await aMember(at.service)
    const order_id = aName("order")
    const programme = aProgramme({ hold_days_after_payment: 0 })
    await at.service.settleOrder(settling({ account_id: member, facts: aPaidOrder({ order_id }), programme }))
    await at.service.adjust(anAdjustment({ account_id: member, points: -400 }))
    await at.service.settleOrder(settling({ account_id: member, facts: aPaidOrder({ order_id, canceled: true }), programme, now: days(1) }))
    expect(await balances(at.service, member)).toMatchObject({ available: 0, debt: 400 })
    const full = await aMember(at.service, [999_999_999_000])
    const id = await stage(aName("label"), [{ person_id: someone(), points: 30 }, { person_id: someone(), points: 2_000 }, { person_id: someone(), points: 1_000 }])
    const record = await at.service.claimImport(id, LEASE)
    await at.service.postImportRows({
      id, label: record?.label as string, rules: RULES, actor: "user_1", ...LEASE,
      rows: [{ line: 2, account_id: member }, { line: 3, account_id: full }, { line: 4, account_id: full }],
    })
    await at.service.finishRun(id)
    expect(await counts(id)).toEqual({ state: "done", rows: 3, valid: 2, invalid: 1, repeated: 0, imported: 2, points: 1_030 })
    expect(await at.service.importProblems(id, 5)).toEqual([{ line: 3, problem: { code: "points" } }])
    expect(await balances(at.service, member)).toMatchObject({ available: 0, debt: 370 })
    expect(await balances(at.service, full)).toMatchObject({ available: 1_000_000_000_000 })
  })
})

describe("many accounts at once", () => {
  const at = thePointsModule()

  it("are the same as one by one, however many ask", async () => {
    const owners = [
      ...Array.from({ length: 20 }, () => ({ customer_id: aName("cus"), person_id: null })),
      ...Array.from({ length: 20 }, () => ({ customer_id: null, person_id: aName("rpp") })),
    ]
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => at.service.ensureAccounts(i % 2 ? owners : [...owners].reverse())))
    const [ids] = [answers[1] as string[]]
    expect(new Set(ids).size).toBe(40)
    for (const [i, answer] of answers.entries()) expect(i % 2 ? answer : [...answer].reverse()).toEqual(ids)
    expect(await at.service.ensureAccount(owners[0] as never)).toBe(ids[0])
    expect(await at.service.ensureAccount(owners[39] as never)).toBe(ids[39])
    expect(await at.service.ensureAccounts([])).toEqual([])
  })
})
