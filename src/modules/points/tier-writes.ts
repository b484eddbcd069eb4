import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MemberDecision, TierProgramme } from "../../domain/tiers"
import type { ExpiryRules } from "../../domain/points"
import { newId } from "./ledger"
import { addNotices } from "./notices"
import type { AccountRecord } from "./records"
import type { Difference } from "./sql/tier-measure"
import { postTierGifts, type TierGift } from "./tier-gifts"
import type { MemberTierRecord, TierEntryRecord } from "./tier-records"

/** One member's decision, with what it is compared to. */
export interface Decided {
  account_id: string
  before: MemberTierRecord | null
  held: readonly TierEntryRecord[]
  decision: MemberDecision
  /** Who gave a level and why; null where the orders or time decided. */
  by: { actor: string; reason: string } | null
}

const insert = async (trx: Knex.Transaction, rows: readonly object[], sql: string) => {
  if (rows.length) await trx.raw(sql, [JSON.stringify(rows)])
}

/** Writes what was decided for accounts whose rows the caller holds: entries and their gifts, rows that differ, the history, notices. */
export async function writeDecisions(
  trx: Knex.Transaction,
  records: readonly AccountRecord[],
  items: readonly Decided[],
  programme: TierProgramme & ExpiryRules,
  now: Date
): Promise<{ changes: number; written: number }> {
  const gifts: TierGift[] = []
  const entered = items.flatMap(({ account_id, decision }) =>
    decision.entered.map(({ level, gift_points }) => {
      const id = newId("rpte")
      if (gift_points > 0) gifts.push({ account_id, entry_id: id, points: gift_points })
      return { id, account_id, tier_id: level.id, programme_version: programme.version, entered_at: now, gift_points }
    })
  )
  const left = items.flatMap(({ decision, held, account_id }) =>
    decision.left.flatMap(({ tier_id, because, at }) =>
      held.filter((entry) => entry.tier_id === tier_id).map(({ id, gift_points }) => {
        if (because === "refunded" && gift_points > 0) gifts.push({ account_id, entry_id: id, points: null })
        return { id, left_at: at, left_because: because }
      })
    )
  )
  const rows = items.map((item) => rowOf(item, programme.version)).filter((row) => row !== null)
  const changes = items.flatMap(({ account_id, decision: { change }, by }) =>
    change ? [{ id: newId("rptc"), account_id, ...change, created_at: change.at, actor: by?.actor ?? "system", reason: by?.reason ?? null }] : []
  )
  await insert(trx, left, LEAVE)
  await insert(trx, entered, ENTER)
  await insert(trx, rows, UPSERT)
  await insert(trx, changes, CHANGE)
  await postTierGifts(trx, records, gifts, programme, now)
  await addNotices(trx, changes.map(({ id, account_id, from_tier_id, to_tier_id }) => ({
    name: "retention.tier.changed" as const, key: id, data: { id: account_id, change_id: id, from_tier_id, to_tier_id },
  })))
  return { changes: changes.length, written: rows.length }
}

const LEAVE = `update retention_points_tier_entry e set left_at = x.left_at, left_because = x.left_because
  from jsonb_to_recordset(?::jsonb) x (id text, left_at timestamptz, left_because text) where e.id = x.id and e.left_at is null`

const ENTER = `insert into retention_points_tier_entry (id, account_id, tier_id, programme_version, entered_at, gift_points)
  select * from jsonb_to_recordset(?::jsonb) x (id text, account_id text, tier_id text, programme_version int, entered_at timestamptz, gift_points bigint)`

const COLUMNS = {
  effective_tier_id: "text", own_tier_id: "text", grace_until: "timestamptz", override_tier_id: "text", override_until: "timestamptz", override_reason: "text",
  override_by: "text", measure: "bigint", ladder_minor: "bigint", ladder_percent: "int", programme_version: "int", review_at: "timestamptz",
} as const

const NAMES = Object.keys(COLUMNS)

const UPSERT = `insert into retention_points_member_tier (account_id, ${NAMES.join(", ")})
  select account_id, ${NAMES.join(", ")} from jsonb_to_recordset(?::jsonb) x (account_id text, ${Object.entries(COLUMNS).map((pair) => pair.join(" ")).join(", ")})
  on conflict (account_id) do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()`

/** A change that is dated back never comes before an earlier one. */
const CHANGE = `insert into retention_points_tier_change (id, account_id, from_tier_id, to_tier_id, cause, actor, reason, created_at)
  select x.id, x.account_id, x.from_tier_id, x.to_tier_id, x.cause, x.actor, x.reason,
    greatest(x.created_at, (select max(c.created_at) from retention_points_tier_change c where c.account_id = x.account_id))
  from jsonb_to_recordset(?::jsonb) x (id text, account_id text, from_tier_id text, to_tier_id text, cause text, actor text, reason text, created_at timestamptz)`

/** The member's row as decided, or null when it says so already. */
function rowOf({ account_id, before, decision, by }: Decided, programme_version: number): MemberTierRecord | null {
  const { own_tier_id, effective_tier_id, grace_until, measure, ladder_minor, ladder_percent, given, review_at } = decision
  const kept = given && !by ? { override_reason: before?.override_reason ?? null, override_by: before?.override_by ?? null } : null
  const row: Omit<MemberTierRecord, "programme_version"> = {
    account_id, effective_tier_id, own_tier_id, grace_until, override_tier_id: given?.tier_id ?? null, override_until: given?.until ?? null,
    override_reason: kept ? kept.override_reason : given ? (by?.reason ?? null) : null,
    override_by: kept ? kept.override_by : given ? (by?.actor ?? null) : null,
    measure, ladder_minor, ladder_percent, review_at,
  }
  const same = before !== null && (Object.keys(row) as (keyof typeof row)[]).every((key) => plain(row[key]) === plain(before[key]))
  return same ? null : { ...row, programme_version }
}

const plain = (value: string | number | Date | null) => (value instanceof Date ? value.getTime() : value)

/** Writes what orders sum up to into rows that still say what they were compared with: a newer decision is left. */
export async function writeSums(pg: Knex, differences: readonly Difference[]): Promise<void> {
  if (!differences.length) return
  const of = (key: "measure" | "ladder_minor" | "ladder_percent" | "measure_before" | "ladder_before") => differences.map((difference) => difference[key])
  await pg.raw(
    `update retention_points_member_tier t set measure = x.measure, ladder_minor = x.ladder_minor, ladder_percent = x.ladder_percent, updated_at = now()
     from unnest(?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[]) x (account_id, measure, ladder_minor, ladder_percent, measure_before, ladder_before)
     where t.account_id = x.account_id and t.measure = x.measure_before and t.ladder_minor = x.ladder_before`,
    [differences.map(({ account_id }) => account_id), of("measure"), of("ladder_minor"), of("ladder_percent"), of("measure_before"), of("ladder_before")] as never
  )
}
