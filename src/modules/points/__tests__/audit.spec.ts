import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { aLine, aPaidOrder, days } from "../../../domain/points/points.test-support"
import { audit } from "../audit"
import { aMember, anAdjustment, aName, holding, settling, thePointsModule } from "./the-points-module"

describe("the audit bites: it reports what nobody could do while the triggers are on", () => {
  const at = thePointsModule()
  let account: string
  let order_id: string
  let hold_id: string
  let lot: string

  /** An account with an order that used a hold, an open hold, pending and spendable points. */
  beforeEach(async () => {
    account = await aMember(at.service, [1_000])
    order_id = aName("order")
    const used = await holding(at.service, { account_id: account, points: 300 })
    hold_id = (await holding(at.service, { account_id: account, points: 200 })).id
    const line = aLine({ points_discount_minor: 300, points_discount_minor_ordered: 300 })
    const facts = aPaidOrder({ order_id, lines: [line], captures: [{ amount_minor: 4_000, at: days(0) }] })
    await at.service.settleOrder(settling({ account_id: account, facts, hold_id: used.id, now: days(30) }))
    lot = (await at.service.openLots(account)).find((l) => l.source_id !== order_id)?.id as string
    expect((await at.service.audit()).deviations).toEqual([])
  })

  /** Corrupts with the triggers off, asks the audit in the same transaction, and takes it all back. */
  async function foundAfter(...statements: [sql: string, ...bindings: unknown[]][]): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {}
    const undo = new Error("undo")
    const corrupt = async (trx: Knex.Transaction) => {
      await trx.raw("set local session_replication_role = replica")
      for (const [sql, ...bindings] of statements) await trx.raw(sql, bindings as never)
      for (const { rule, id } of (await audit(within(trx))).deviations) found[rule] = [...(found[rule] ?? []), id]
      throw undo
    }
    await expect(at.pg.transaction(corrupt)).rejects.toBe(undo)
    return found
  }
  /** The audit opens a transaction of its own and asks nothing else of its connection; here it must see one that is not committed. */
  const within = (trx: Knex.Transaction) => ({ transaction: async (work: (t: Knex.Transaction) => unknown) => work(trx) }) as unknown as Knex

  const BALANCES = "P2 balances are the sum of the entries"
  const NUMBERED = "P1 entries are numbered without gaps"
  const FOLLOWS = "P1 each entry's balance follows from the one before"
  const ARE_LOTS = "P2 available and held are the lots"
  const MOVES = "P2 lots are the sum of their moves"
  const AGREE = "P2 lot moves agree with their entry"
  const POSTED = "P4 what an order posted is the sum of its entries"
  const HELD = "P5 a hold holds what its moves reserved"
  const SPENT = "P5 an order's spent points are what its hold captured less what came back"
  const NOT_BOTH = "P8 nobody has points and debt at once"

  it("a balance that was changed", async () => {
    expect(await foundAfter(["update retention_points_account set available = available + 1 where id = ?", account])).toEqual({ [BALANCES]: [account], [ARE_LOTS]: [account] })
    expect(await foundAfter(["update retention_points_account set pending = pending + 1 where id = ?", account])).toEqual({ [BALANCES]: [account] })
    expect(await foundAfter(["update retention_points_account set held = held - 1 where id = ?", account])).toEqual({ [BALANCES]: [account], [ARE_LOTS]: [account] })
    expect(await foundAfter(["update retention_points_account set debt = 5 where id = ?", account])).toEqual({ [BALANCES]: [account], [NOT_BOTH]: [account] })
  })

  it("an entry that was changed", async () => {
    expect(await foundAfter(["update retention_points_entry set d_pending = d_pending + 1 where account_id = ? and seq = 1", account])).toMatchObject({
      [BALANCES]: [account],
      [FOLLOWS]: expect.arrayContaining([`${account}:1`]),
    })
    expect(await foundAfter(["update retention_points_entry set debt_after = 9 where account_id = ? and seq = 2", account])).toEqual({ [FOLLOWS]: [`${account}:2`] })
    expect(await foundAfter(["update retention_points_entry set d_available = d_available + 1 where account_id = ? and seq = 1", account])).toMatchObject({ [AGREE]: [`${account}:1`] })
  })

  it("an entry that was deleted, or the number of the last one", async () => {
    const found = await foundAfter(["delete from retention_points_lot_move where account_id = ? and seq = 2", account], ["delete from retention_points_entry where account_id = ? and seq = 2", account])
    expect(found).toMatchObject({ [BALANCES]: [account], [NUMBERED]: [account], [HELD]: expect.any(Array) })
    expect(await foundAfter(["update retention_points_account set seq = seq + 1 where id = ?", account])).toEqual({ [NUMBERED]: [account] })
  })

  it("a lot or a move that was changed", async () => {
    expect(await foundAfter(["update retention_points_lot set remaining = remaining - 1 where id = ?", lot])).toEqual({ [ARE_LOTS]: [account], [MOVES]: [lot] })
    expect(await foundAfter(["update retention_points_lot set reserved = reserved - 1 where id = ?", lot])).toEqual({ [ARE_LOTS]: [account], [MOVES]: [lot] })
    expect(await foundAfter(["update retention_points_lot_move set d_remaining = d_remaining + 1 where account_id = ? and seq = 1", account])).toEqual({ [MOVES]: [lot], [AGREE]: [`${account}:1`] })
    expect(await foundAfter(["delete from retention_points_lot_move where account_id = ? and seq = 1", account])).toMatchObject({ [MOVES]: [lot], [AGREE]: [`${account}:1`] })
  })

  it("a hold that says something else than its lots, or is gone", async () => {
    expect(await foundAfter(["update retention_points_hold set points = points + 1 where id = ?", hold_id])).toEqual({ [HELD]: [hold_id] })
    expect(await foundAfter(["update retention_points_hold set state = 'released' where id = ?", hold_id])).toEqual({ [HELD]: [hold_id] })
    expect(await foundAfter(["delete from retention_points_hold where id = ?", hold_id])).toEqual({ [HELD]: [hold_id] })
  })

  it("an order whose posted numbers were changed, or is gone", async () => {
    expect(await foundAfter(["update retention_points_order set pending = pending + 1 where order_id = ?", order_id])).toEqual({ [POSTED]: [order_id] })
    expect(await foundAfter(["update retention_points_order set available = available + 1 where order_id = ?", order_id])).toEqual({ [POSTED]: [order_id] })
    expect(await foundAfter(["update retention_points_order set spent = spent - 1 where order_id = ?", order_id])).toEqual({ [SPENT]: [order_id] })
    expect(await foundAfter(["delete from retention_points_order where order_id = ?", order_id])).toEqual({ [POSTED]: [order_id], [SPENT]: [order_id] })
  })

  it("an order whose points were left behind on an account that it has moved away from", async () => {
    const other = await aMember(at.service)
    expect(await foundAfter(["update retention_points_order set account_id = ?, pending = 0, available = 0 where order_id = ?", other, order_id])).toEqual({ [POSTED]: [order_id] })
    expect(await foundAfter(["update retention_points_order set account_id = null, pending = 0, available = 0 where order_id = ?", order_id])).toEqual({ [POSTED]: [order_id] })
  })

  it("says what was expected and what was found, and how much it looked at", async () => {
    await at.service.adjust(anAdjustment({ account_id: account }))
    const { accounts, entries } = await at.service.audit()
    expect(accounts).toBeGreaterThan(0)
    expect(entries).toBeGreaterThan(accounts)
  })
})
