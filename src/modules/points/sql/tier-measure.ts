import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { conversionsTo, ladderSince, spansAt, type Span, type TierProgramme } from "../../../domain/tiers"

interface Fragment {
  sql: string
  bindings: unknown[]
}

/** The net spend of an order in one currency: plain where it was paid in it, converted where points are worth something in both. */
function spend(currency_code: string, programme: TierProgramme): Fragment {
  const [own, ...others] = conversionsTo(currency_code, programme.currencies)
  const cases = others.map(() => "when ? then div(net_minor::numeric * ?::numeric, ?::numeric)::bigint").join(" ")
  return {
    sql: `case currency_code when ? then net_minor ${cases} else 0 end`,
    bindings: [own?.currency_code, ...others.flatMap(({ currency_code: code, num, den }) => [code, num.toString(), den.toString()])],
  }
}

function amount(programme: TierProgramme): Fragment {
  switch (programme.tiers?.basis) {
    case "points":
      return { sql: "available", bindings: [] }
    case "orders":
      return { sql: "case when net_minor > 0 then 1 else 0 end", bindings: [] }
    case "spend":
      return spend(programme.tiers.currency_code, programme)
    case undefined:
      return { sql: "0", bindings: [] }
  }
}

/** As bigint, because PostgreSQL adds bigints up to a numeric, which is slow to compare. */
const sum = (what: Fragment, span: Span | null): Fragment =>
  span === null
    ? { sql: `sum(${what.sql})::bigint`, bindings: what.bindings }
    : {
        sql: `(sum(${what.sql}) filter (where placed_at <= ?${span.from ? " and placed_at >= ?" : ""}))::bigint`,
        bindings: [...what.bindings, span.until, ...(span.from ? [span.from] : [])],
      }

/** The orders that any of the spans counts. */
const inAnyOf = (spans: readonly Span[], now: Date): Fragment => {
  const from = spans.some((span) => span.from === null) ? null : spans.reduce((first, span) => (span.from && span.from < first ? span.from : first), now)
  return { sql: `placed_at <= ?${from ? " and placed_at >= ?" : ""}`, bindings: [now, ...(from ? [from] : [])] }
}

/** `case` that names what a number reaches: steps ascending, the highest first. */
const reached = (column: string, steps: readonly { from: number; value: string | number }[], none: string, type: "text" | "int"): Fragment => ({
  sql: steps.length ? `case ${steps.map(() => `when ${column} >= ?::bigint then ?::${type}`).join(" ")} else ${none} end` : none,
  bindings: [...steps].reverse().flatMap(({ from, value }) => [from, value]),
})

const joined = (parts: Fragment[], by: string): Fragment => ({ sql: parts.map((part) => part.sql).join(by), bindings: parts.flatMap((part) => part.bindings) })

/** What awards gave counts like points of orders. */
const WITH_AWARDS = `(select account_id, placed_at, currency_code, net_minor, available from retention_points_order
  union all select account_id, granted_at, '', 0, points from retention_points_award) counted`

/**
 * Finds accounts in a scope whose row no longer says what their orders do: one pass over the orders by account, joined with the rows. The
 * sums are those of `measureAt` and `ladderStanding`; what follows from a difference is decided there.
 */
function differing(programme: TierProgramme, now: Date, scope: Fragment): Fragment {
  const { tiers, ladder, time_zone } = programme
  const spans = tiers ? spansAt(now, tiers.window, time_zone) : []
  const ladderSpan = ladder ? { from: ladderSince(ladder, now), until: now } : null
  // A single window is what the orders are restricted to already.
  const only = spans.length + (ladderSpan ? 1 : 0) === 1
  const sums = [...spans.map((span) => sum(amount(programme), only ? null : span)), ...(ladder && ladderSpan ? [sum(spend(ladder.currency_code, programme), only ? null : ladderSpan)] : [])]
  const names = [...spans.map((_, i) => `m${i}`), ...(ladder ? ["spent"] : [])]
  const deciding = spans.length > 1 ? "greatest(coalesce(m0, 0), coalesce(m1, 0))" : "coalesce(m0, 0)"
  const level = tiers ? reached(deciding, tiers.levels.map(({ from, id }) => ({ from, value: id })), "null::text", "text") : { sql: "t.own_tier_id", bindings: [] }
  const timeless = (!tiers || tiers.window === "lifetime") && (!ladder || ladder.window === "lifetime")
  const percent = reached("coalesce(spent, 0)", (ladder?.steps ?? []).map((step) => ({ from: step.from_minor, value: step.percent })), "0", "int")
  return joined(
    [
      { sql: `select coalesce(m.account_id, t.account_id) as account_id, t.account_id is not null and t.grace_until is null and ${timeless ? "(t.review_at is null or t.review_at > ?)" : "t.review_at > ?"} and (t.override_until is null or t.override_until > ?) and t.own_tier_id is not distinct from `, bindings: [now, now] },
      level,
      { sql: ` as quiet, ${tiers ? "coalesce(m0, 0)" : "coalesce(t.measure, 0)"}::float8 as measure, ${ladder ? "coalesce(spent, 0)" : "0"}::float8 as ladder_minor, `, bindings: [] },
      percent,
      { sql: " as ladder_percent, t.measure::float8 as measure_before, t.ladder_minor::float8 as ladder_before from (select account_id, ", bindings: [] },
      joined(sums, ", "),
      { sql: ` from ${tiers?.basis === "points" ? WITH_AWARDS : "retention_points_order"} where account_id is not null and `, bindings: [] },
      scope,
      { sql: " and ", bindings: [] },
      inAnyOf([...spans, ...(ladderSpan ? [ladderSpan] : [])], now),
      { sql: ` group by account_id) m (account_id, ${names.join(", ")}) full join (select account_id, own_tier_id, grace_until, override_until, review_at, measure, ladder_minor, ladder_percent from retention_points_member_tier where `, bindings: [] },
      scope,
      { sql: ") t on t.account_id = m.account_id where t.review_at <= ? or t.override_until <= ?", bindings: [now, now] },
      // Without tiers nothing is said about them, and the row keeps what it has.
      ...(tiers ? [{ sql: " or coalesce(m0, 0) <> coalesce(t.measure, 0) or t.own_tier_id is distinct from ", bindings: [] }, level] : []),
      { sql: ` or ${ladder ? "coalesce(spent, 0)" : "0"} <> coalesce(t.ladder_minor, 0)`, bindings: [] },
      { sql: " or coalesce(t.ladder_percent, 0) <> ", bindings: [] },
      percent,
    ],
    ""
  )
}

/** An account whose row does not say what its orders do. */
export interface Difference {
  account_id: string
  /**
   * Only sums moved, and with them perhaps the step of the discount: the level, the window's next loss and everything else stay. The row
   * can be changed as it is, if it still says `measure_before` and `ladder_before`.
   */
  quiet: boolean
  measure: number
  ladder_minor: number
  ladder_percent: number
  measure_before: number
  ladder_before: number
}

/** What `differing` finds, in the order of the ids, the first `limit` of it. */
export async function findDiffering(pg: Knex, programme: TierProgramme, now: Date, scope: Fragment, limit: number | null = null): Promise<Difference[]> {
  if (!programme.tiers && !programme.ladder) return []
  const { sql: all, bindings } = differing(programme, now, scope)
  // Levels are for members: what a guest has spent counts once it is theirs, and gives its gifts then.
  const sql = `select d.* from (${all}) d join retention_points_account a on a.id = d.account_id and a.customer_id is not null`
  if (limit === null) return (await pg.raw<{ rows: Difference[] }>(`${sql} order by 1`, bindings as never)).rows
  return pg.transaction(async (trx) => {
    // Compiling takes longer than it saves, and partitions that fit the processor's cache are faster than one large hash table.
    await trx.raw("set local jit = off; set local work_mem = '4MB'")
    return (await trx.raw<{ rows: Difference[] }>(`${sql} order by 1 limit ?`, [...bindings, limit] as never)).rows
  })
}

/** Accounts named by id. */
export const among = (account_ids: readonly string[]): Fragment => ({ sql: "account_id = any(?)", bindings: [account_ids] })

/** Accounts after one id; all of them after the empty one. */
export const beyond = (after: string): Fragment => (after === "" ? { sql: "true", bindings: [] } : { sql: "account_id > ?", bindings: [after] })
