import { aMember, balances, expectCleanAudit, holding, thePointsModule } from "./the-points-module"

describe("P1, P2, P5 the database refuses, by bare SQL", () => {
  const at = thePointsModule()
  let account: string
  let other: string
  let lot: string

  beforeEach(async () => {
    account = await aMember(at.service, [100])
    other = await aMember(at.service, [100])
    lot = (await at.service.openLots(account))[0]?.id as string
  })
  afterEach(async () => {
    expect(await balances(at.service, other)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
    await expectCleanAudit(at.service)
  })

  const refused = async (sql: string, bindings: unknown[], code: string) => {
    const before = await at.service.account(account)
    await expect(at.pg.transaction(async (trx) => trx.raw(sql, bindings as never))).rejects.toMatchObject({ code })
    expect(await at.service.account(account)).toEqual(before)
  }

  const ENTRY = `insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt,
    available_after, pending_after, held_after, debt_after, actor, reason, created_at)`
  const entry = (seq: number, kind: string, [available, pending, held, debt]: [number, number, number, number]) =>
    `${ENTRY} values ('${account}', ${seq}, '${kind}', ${available}, ${pending}, ${held}, ${debt}, 0, 0, 0, 0, 'sql', 'test', now());`
  const move = (seq: number, lot_id: string, remaining: number, reserved = 0) =>
    `insert into retention_points_lot_move (account_id, seq, lot_id, d_remaining, d_reserved) values ('${account}', ${seq}, '${lot_id}', ${remaining}, ${reserved});`

  const APPEND_ONLY = "23001"
  const CHECK = "23514"
  const UNIQUE = "23505"

  describe.each(["entry", "posting", "lot_move"])("history: %s", (table) => {
    it.each([
      ["changed", `update retention_points_${table} set seq = seq where account_id = ?`],
      ["deleted", `delete from retention_points_${table} where account_id = ?`],
    ])("is never %s", async (_, sql) => refused(sql, [account], APPEND_ONLY))

    it("is never truncated, not even along with what it refers to", async () => {
      await refused(`truncate retention_points_${table} cascade`, [], APPEND_ONLY)
      await refused(`truncate retention_points_account cascade`, [], APPEND_ONLY)
    })
  })

  describe("entries", () => {
    it("refuses an overdraft of any balance", async () => {
      await refused(entry(2, "adjust", [-101, 0, 0, 0]) + move(2, lot, -100), [], CHECK)
      await refused(entry(2, "reverse", [0, -1, 0, 0]), [], CHECK)
      await refused(entry(2, "release", [1, 0, -1, 0]), [], CHECK)
      await refused(entry(2, "repay", [0, 0, 0, -1]), [], CHECK)
    })

    it("refuses more points than anybody can have", async () => {
      await refused(entry(2, "earn", [0, 1_000_000_000_001, 0, 0]), [], CHECK)
    })

    it.each([1, 3, 0, -1])("refuses number %p where number 2 comes next", async (seq) => {
      await expect(at.pg.raw(entry(seq, "earn", [0, 5, 0, 0]))).rejects.toMatchObject({ code: expect.stringMatching(/40001|23505|23514/) })
    })

    it("refuses points that come from no lot, or leave none, when the transaction ends", async () => {
      await refused(entry(2, "adjust", [50, 0, 0, 0]), [], CHECK)
      await refused(entry(2, "adjust", [-50, 0, 0, 0]), [], CHECK)
      await refused(entry(2, "hold", [-50, 0, 50, 0]), [], CHECK)
      await refused(entry(2, "hold", [-50, 0, 50, 0]) + move(2, lot, 0, 40), [], CHECK)
    })

    it("refuses points and debt at once", async () => {
      await refused(entry(2, "reverse", [0, 0, 0, 10]), [], CHECK)
    })

    it("refuses an unknown kind, and an adjustment without a reason", async () => {
      await refused(entry(2, "magic", [0, 1, 0, 0]), [], CHECK)
      await refused(entry(2, "adjust", [0, 1, 0, 0]).replace("'test'", "null"), [], CHECK)
    })

    it("refuses an entry for nobody", async () => {
      await expect(at.pg.raw(entry(1, "earn", [0, 1, 0, 0]).replace(account, "rpa_nobody"))).rejects.toMatchObject({ code: "40001" })
    })
  })

  describe("balances and lots", () => {
    it.each(["available = available + 1", "pending = 5", "held = 5", "debt = 5", "seq = seq + 1", "id = id || 'x'"])("refuses `update account set %s`", async (change) => {
      await refused(`update retention_points_account set ${change} where id = ?`, [account], APPEND_ONLY)
    })

    it("refuses to forget an account", async () => {
      await refused(`delete from retention_points_account where id = ?`, [account], APPEND_ONLY)
    })

    it.each(["remaining = remaining - 1", "reserved = 1", "amount = 1000", "account_id = id"])("refuses `update lot set %s`", async (change) => {
      await refused(`update retention_points_lot set ${change} where id = ?`, [lot], APPEND_ONLY)
    })

    it("lets a lot without a date be given one, once, and nothing else with it", async () => {
      const date = `update retention_points_lot set expires_at = '2031-01-01T00:00:00Z'`
      for (const more of ["remaining = 1", "reserved = 1", "amount = 1000", "available_at = now()", "source_id = 'x'", "account_id = id", "id = 'rpl_x'", "created_at = now()"]) {
        await refused(`${date}, ${more} where id = ?`, [lot], APPEND_ONLY)
      }
      await refused(`update retention_points_lot set expires_at = null where id = ?`, [lot], APPEND_ONLY)
      await at.pg.raw(`${date} where id = ?`, [lot])
      await refused(`${date} where id = ?`, [lot], APPEND_ONLY)
      await refused(`update retention_points_lot set expires_at = null where id = ?`, [lot], APPEND_ONLY)
      await refused(`update retention_points_lot set expires_at = expires_at + interval '1 day' where id = ?`, [lot], APPEND_ONLY)
    })

    it("refuses to insert a lot that is already filled, or to delete one", async () => {
      await refused(
        `insert into retention_points_lot (id, account_id, source_id, amount, remaining, available_at) values ('rpl_x', ?, 'x', 50, 50, now())`,
        [account],
        APPEND_ONLY
      )
      await refused(`delete from retention_points_lot where id = ?`, [lot], APPEND_ONLY)
    })

    it("refuses to draw a lot below zero, to fill it above its amount, or to reserve more than is there", async () => {
      await refused(entry(2, "adjust", [-100, 0, 0, 0]) + move(2, lot, -101), [], CHECK)
      await refused(entry(2, "adjust", [1, 0, 0, 0]) + move(2, lot, 1), [], CHECK)
      await refused(entry(2, "hold", [-100, 0, 100, 0]) + move(2, lot, 0, 101), [], CHECK)
    })

    it("refuses to draw from somebody else's lot", async () => {
      const foreign = (await at.service.openLots(other))[0]?.id as string
      await refused(entry(2, "adjust", [-50, 0, 0, 0]) + move(2, foreign, -50), [], "23503")
    })

    it("refuses moves without an entry, and moves added to an old entry", async () => {
      await refused(move(2, lot, -50), [], "23503")
      const second = await aMember(at.service, [])
      await at.pg.raw(`insert into retention_points_lot (id, account_id, source_id, amount, available_at) values (?, ?, 'x', 50, now())`, [`rpl_${second}`, account])
      await refused(move(1, `rpl_${second}`, 50), [], CHECK)
    })
  })

  describe("postings and holds", () => {
    it("refuses the same posting twice", async () => {
      await refused(
        `insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash)
         select source_type, source_id, kind, part, account_id, seq, 'other' from retention_points_posting where account_id = ?`,
        [account],
        UNIQUE
      )
    })

    it("refuses to resolve a hold a second time", async () => {
      const hold = await holding(at.service, { account_id: account })
      await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: new Date() })
      await refused(
        `insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash) values ('hold', ?, 'resolve', 1, ?, 3, 'x')`,
        [hold.id, account],
        UNIQUE
      )
    })

    it("refuses a second open hold on a cart", async () => {
      const hold = await holding(at.service, { account_id: account })
      await refused(
        `insert into retention_points_hold (id, account_id, cart_id, code, currency_code, requested, points, value_minor, expires_at)
         values ('rph_second', ?, ?, 'PTS-SECOND', 'eur', 1, 0, 0, now())`,
        [other, hold.cart_id],
        UNIQUE
      )
    })

    it.each(["state = 'open'", "state = 'captured'", "points = 1", "cart_id = 'cart_other'"])("refuses to set %s on a hold that has been released", async (change) => {
      const hold = await holding(at.service, { account_id: account })
      await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: new Date() })
      await refused(`update retention_points_hold set ${change} where id = ?`, [hold.id], APPEND_ONLY)
    })

    it("refuses a hold that says it holds something else than its lots have reserved", async () => {
      const hold = await holding(at.service, { account_id: account })
      await refused(`update retention_points_hold set points = 99 where id = ?`, [hold.id], CHECK)
      await refused(`update retention_points_hold set state = 'captured' where id = ?`, [hold.id], CHECK)
      await refused(
        `insert into retention_points_hold (id, account_id, cart_id, code, currency_code, requested, points, value_minor, expires_at)
         values ('rph_air', ?, 'cart_air', 'PTS-AIR', 'eur', 1, 1, 1, now())`,
        [account],
        CHECK
      )
    })

    it("refuses to forget a hold: its points would stay reserved for ever", async () => {
      const hold = await holding(at.service, { account_id: account })
      await refused(`delete from retention_points_hold where id = ?`, [hold.id], APPEND_ONLY)
      await refused(`truncate retention_points_hold cascade`, [], APPEND_ONLY)
      await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: new Date() })
    })
  })
})
