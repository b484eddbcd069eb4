import { NOON } from "../../../domain/points/points.test-support"
import type { MovementRecord, NoticeRecord, Page } from "../announcements"
import { Migration20261122003100RetentionAnnouncements } from "../migrations/Migration20261122003100RetentionAnnouncements"
import { addNotices } from "../notices"
import { aMember, anAdjustment, aName, holding, thePointsModule } from "./the-points-module"

describe("announcements", () => {
  const at = thePointsModule()
  let told: Page[]
  const tell = async (page: Page) => void told.push(page)
  const movements = () => told.flatMap((page): MovementRecord[] => (page.stream === "movements" ? page.rows : []))
  const notices = () => told.flatMap((page): NoticeRecord[] => (page.stream === "notices" ? page.rows : []))
  /** Waits until everything committed by now can be told: transactions of other databases on the server hold it back too. */
  const othersHaveEnded = async () => {
    const { rows } = await at.pg.raw<{ rows: { now: string }[] }>(`select pg_current_xact_id()::text as now`)
    for (;;) {
      const { rows: seen } = await at.pg.raw<{ rows: { ended: boolean }[] }>(`select pg_snapshot_xmin(pg_current_snapshot()) > ?::text::xid8 as ended`, [rows[0]?.now ?? ""])
      if (seen[0]?.ended) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const announceAll = async (stream: Page["stream"] = "movements", limit = 500, wait = othersHaveEnded) => {
    await wait()
    for (;;) {
      const page = await at.service.announceNext(stream, limit, tell)
      if (page === "busy") throw new Error("busy")
      if (!page.more) return
    }
  }

  beforeEach(async () => {
    told = []
    await announceAll("movements")
    await announceAll("notices")
    told = []
  })

  it("tell each movement once, with ids only", async () => {
    const id = await aMember(at.service, [300])
    const hold = await holding(at.service, { account_id: id, points: 100 })
    await announceAll()
    await announceAll()
    const { customer_id } = (await at.service.account(id)) as { customer_id: string }
    const common = { account_id: id, customer_id, order_id: null }
    expect(movements().map(({ kind, account_id, customer_id, seq, order_id, hold_id }) => ({ kind, account_id, customer_id, seq, order_id, hold_id }))).toEqual([
      { ...common, kind: "adjust", seq: 1, hold_id: null },
      { ...common, kind: "hold", seq: 2, hold_id: hold.id },
    ])
  })

  it("begin at the present, not with the history of a shop that installs them", async () => {
    const history = await at.pg.raw(`select count(*)::int as count from retention_points_entry where xact <= (select xact from retention_points_announcer where stream = 'movements')`)
    await aMember(at.service, [1])
    await at.pg.raw(`delete from retention_points_announcer`)
    const migration = new Migration20261122003100RetentionAnnouncements(undefined as never, undefined as never)
    await migration.up()
    for (const sql of migration.getQueries()) await at.pg.raw(String(sql))
    await announceAll()
    expect(movements()).toEqual([])
    await aMember(at.service, [2])
    await announceAll()
    expect(movements()).toHaveLength(1)
    expect(history.rows[0].count).toBeGreaterThan(0)
  })

  it("miss nothing when a transaction that began earlier commits later than others", async () => {
    const [early, late] = [await aMember(at.service), await aMember(at.service)]
    const slow = await at.pg.transaction()
    try {
      // Takes its number before the other one commits.
      await addNotices(slow, [{ name: "retention.test.slow", key: early, data: { id: early } }])
      await addNotices(at.pg, [{ name: "retention.test.fast", key: late, data: { id: late } }])
      await at.service.adjust(anAdjustment({ account_id: late, points: 7 }))
      await announceAll("notices", 500, async () => {})
      await announceAll("movements", 500, async () => {})
      expect([notices(), movements()]).toEqual([[], []])
    } finally {
      await slow.commit()
    }
    await announceAll("notices")
    await announceAll()
    expect(notices().map(({ name, data }) => ({ name, data }))).toEqual([
      { name: "retention.test.slow", data: { id: early } },
      { name: "retention.test.fast", data: { id: late } },
    ])
    expect(movements().map((movement) => movement.account_id)).toEqual([late])
  })

  it("repeat a page whose telling failed or whose process died before it was noted, and lose none", async () => {
    const ids = [await aMember(at.service, [1]), await aMember(at.service, [2]), await aMember(at.service, [3])]
    const dying = async (page: Page) => {
      await tell(page)
      throw new Error("killed")
    }
    await othersHaveEnded()
    await expect(at.service.announceNext("movements", 2, dying)).rejects.toThrow("killed")
    await announceAll("movements", 2)
    expect(movements().map((movement) => movement.account_id)).toEqual([ids[0], ids[1], ids[0], ids[1], ids[2]])
  })

  it("are made by one process at a time; together they tell everything exactly once while writers go on", async () => {
    const ids: string[] = []
    const write = async () => {
      for (let i = 0; i < 10; i++) ids.push(await aMember(at.service, [i + 1, 5]))
    }
    let writing = true
    const announcers = Array.from({ length: 4 }, async () => {
      while (writing) {
        await at.service.announceNext("movements", 3, tell)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    })
    await Promise.all(Array.from({ length: 5 }, write))
    writing = false
    await Promise.all(announcers)
    await announceAll()
    const seen = movements().map((movement) => `${movement.account_id}:${movement.seq}`)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...seen].sort()).toEqual(ids.flatMap((id) => [`${id}:1`, `${id}:2`]).sort())
  })

  it("say busy while another process announces", async () => {
    await aMember(at.service, [1])
    let second: unknown
    await othersHaveEnded()
    await at.service.announceNext("movements", 10, async () => {
      second = await at.service.announceNext("movements", 10, tell)
    })
    expect(second).toBe("busy")
    expect(told).toEqual([])
  })

  it("tell what savepoints wrote", async () => {
    const key = aName("key")
    await at.pg.transaction((trx) => trx.transaction((inner) => addNotices(inner, [{ name: "retention.test.inner", key, data: { id: key } }])))
    await announceAll("notices")
    expect(notices()).toHaveLength(1)
  })

  it("go on when the database was copied to a server that numbers transactions anew, without telling history again", async () => {
    const id = await aMember(at.service)
    await at.pg.raw(`update retention_points_announcer set xact = '900000000000'`)
    const { rows } = await at.pg.raw(`select (pg_current_xact_id()::text::bigint - 200000)::text as other`)
    const copied = `insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt, available_after, pending_after, held_after, debt_after, actor, created_at, xact)
      values (?, 1, 'earn', 0, 5, 0, 0, 0, 0, 0, 0, 'system', ?, ?::text::xid8)`
    await at.pg.raw(copied, [id, NOON, BigInt(rows[0].other) > 0n ? rows[0].other : "4000000000"])
    const written_here = await aMember(at.service, [9])
    await announceAll()
    expect(movements().filter((movement) => movement.account_id === id)).toEqual([])
    expect(movements().at(-1)).toMatchObject({ account_id: written_here, kind: "adjust" })
  })
})
