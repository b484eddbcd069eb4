import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { migrate } from "../src/a-database.test-support"
import { addMonths } from "../src/domain/kernel"
import { aProgramme } from "../src/domain/points/points.test-support"
import PointsModuleService from "../src/modules/points/service"
import { emit, figure, inTurn, median, repeat, timed } from "./report"

const URL_OF = process.env.BENCH_DATABASE as string
const SCALE = Number(process.env.BENCH_SCALE ?? 1)
const MEMBERS = Number(process.env.BENCH_MEMBERS ?? Math.max(10_000, Math.round(1_000_000 * SCALE)))
const ORDERS_EACH = 4
/** Orders of one day, as two a year and member make them. */
const A_DAY = Math.max(1, Math.round(MEMBERS / 200))

const NOW = new Date()
const level = (id: string, from: number, earn_percent: number) => ({ id, title: id, from, earn_percent, gift_points: 0, customer_group_id: null })

const LEVELS = [level("bronze", 10_000, 100), level("silver", 30_000, 125), level("gold", 60_000, 150)]

/** Three levels by net spend of the last twelve months; most members stand on one. */
const PROGRAMME = aProgramme({
  version: 1,
  tiers: {
    basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
    levels: LEVELS,
  },
})

/** Members with four orders each over two years, of 1 to 200 euro. */
async function fill(pg: Knex): Promise<void> {
  await pg.raw(`insert into retention_points_account (id, customer_id) select 'rpa_' || n, 'cus_' || n from generate_series(1, ?::int) n`, [MEMBERS])
  await pg.raw(
    `insert into retention_points_order (order_id, account_id, programme_version, currency_code, available, net_minor, placed_at, seen_at, settled_at, updated_at)
     select 'order_' || n || '_' || k, 'rpa_' || n, 1, 'eur', 100, 100 + (n * 7919 + k * 104729) % 19900,
       date_trunc('milliseconds', now()) - interval '1 day' - ((n * 31 + k * 173) % 728)::int * interval '1 day', now(), now(), now() - interval '1 day'
     from generate_series(1, ?::bigint) n, generate_series(1, ${ORDERS_EACH}) k`,
    [MEMBERS]
  )
  await pg.raw("vacuum analyze retention_points_order")
  // Where everybody stands, as looking at them for the first time would have written it.
  await pg.raw(
    `insert into retention_points_member_tier (account_id, effective_tier_id, own_tier_id, measure, programme_version, review_at)
     select account_id, tier_id, tier_id, measure, 1, first + interval '1 year 1 millisecond' from (
       select account_id, measure, first, case ${LEVELS.map(({ id, from }) => `when measure >= ${from} then '${id}'`).reverse().join(" ")} end as tier_id
       from (select account_id, sum(net_minor) as measure, min(placed_at) as first from retention_points_order where placed_at >= ? group by account_id) m) l`,
    [addMonths(NOW, -12)]
  )
  await pg.raw(
    `insert into retention_points_tier_entry (id, account_id, tier_id, programme_version, entered_at)
     select 'rpte_' || l.id || t.account_id, t.account_id, l.id, 1, ?::timestamptz
     from retention_points_member_tier t join (values ${LEVELS.map(({ id, from }) => `('${id}', ${from})`).join(", ")}) l (id, beginning) on t.measure >= l.beginning`,
    [NOW]
  )
  for (const table of ["account", "order", "member_tier", "tier_entry"]) await pg.raw(`vacuum analyze retention_points_${table}`)
}

/** What nobody can do without: the sum that decides a level, for everybody. */
const AGGREGATE = `select count(*)::int as members, sum(measure)::float8 as measure from (
  select account_id, sum(net_minor) as measure from retention_points_order
  where account_id is not null and placed_at >= ? and placed_at <= ? group by account_id) m`

async function main() {
  const pg = ModulesSdkUtils.createPgConnection({ clientUrl: URL_OF, pool: { min: 1, max: 2 } }) as unknown as Knex
  await migrate(pg, "points")
  const points = new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: pg })
  await fill(pg)
  const everybody = () => points.refreshAllTiers({ after: "", programme: PROGRAMME, now: NOW, passed: () => false })
  const seeded = await everybody()
  if (seeded.decided !== 0) throw new Error(`${seeded.decided} members were seeded wrong`)

  const aggregate = async () => (await pg.raw<{ rows: { members: number; measure: number }[] }>(AGGREGATE, [addMonths(NOW, -12), NOW])).rows[0]
  let round = 0
  const aDay = () => {
    round += 1
    return pg.raw(
      `insert into retention_points_order (order_id, account_id, programme_version, currency_code, available, net_minor, placed_at, seen_at, settled_at)
       select 'day_' || ?::int || '_' || m, 'rpa_' || (1 + (m * 197 + ?::int) % ?::int), 1, 'eur', 100, 100 + (m * 7919) % 19900, ?::timestamptz, now(), now()
       from generate_series(1, ?::int) m`,
      [round, round * 13, MEMBERS, NOW, A_DAY]
    )
  }
  const results = await inTurn(repeat(7), 1, {
    unchanged: () => timed(everybody),
    baseline: () => timed(aggregate),
    changed: async () => {
      await aDay()
      return timed(everybody)
    },
  })
  const left = await everybody()
  const { rows } = await pg.raw<{ rows: { measure: number }[] }>("select sum(measure)::float8 as measure from retention_points_member_tier")
  const expected = await aggregate()
  if (left.decided !== 0 || rows[0]?.measure !== expected?.measure) throw new Error(`${left.decided} members are out of date; they count ${rows[0]?.measure} of ${expected?.measure}`)
  const baseline = median(results.baseline)
  const size = MEMBERS.toLocaleString("en")
  emit([
    figure(`tiers: looking at ${size} members, nothing changed / one aggregate`, "ms", { ours: median(results.unchanged), baseline }, "lower", 2),
    // A day's orders at once: each is followed up right after it is settled, so this is what a day without events leaves behind.
    figure(`tiers: recalculating them after a day without events / one aggregate`, "ms", { ours: median(results.changed), baseline }, "lower", null),
  ])
  process.exit(0)
}

void main()
