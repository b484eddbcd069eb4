import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Programme } from "../../domain/points"
import { decideMember, newStanding, type CountedOrder, type GivenLevel, type MemberStanding } from "../../domain/tiers"
import { inTransaction, lockAccountRows } from "./ledger"
import { listProgrammes } from "./programmes"
import { among, beyond, findDiffering, type Difference } from "./sql/tier-measure"
import { countedOrders, heldLevels, memberTiers, type MemberTierRecord, type TierEntryRecord } from "./tier-records"
import { writeDecisions, writeSums, type Decided } from "./tier-writes"

/** Members decided in one transaction. */
const MEMBERS_AT_ONCE = 500
/** Finding reads all orders once however much it finds, so it may find much; what follows looks at the clock more often. */
const DIFFERENCES_A_PAGE = 100_000
const FOLLOWED_AT_ONCE = 5_000

export interface RefreshResult {
  /** Members whose row did not say what their orders do, or whose grace is running. */
  decided: number
  /** Changes of the level that counts. */
  changes: number
}

/** Brings the rows of some accounts to what their orders are worth now; rows that say so already are not touched. */
export async function refreshTiers(pg: Knex, input: { account_ids: readonly string[]; programme: Programme; now: Date }): Promise<RefreshResult> {
  if (!input.account_ids.length) return { decided: 0, changes: 0 }
  return follow(pg, await findDiffering(pg, input.programme, input.now, among(input.account_ids)), input)
}

/**
 * The same for every account after `after`, in the order of their ids, until `passed` says that the time is up. One pass over the orders
 * finds everybody whose row is out of date, as long as they fit into a page. The answer's `next` is where to go on, null at the end.
 */
export async function refreshAllTiers(
  pg: Knex,
  input: { after: string; programme: Programme; now: Date; passed: () => boolean }
): Promise<RefreshResult & { next: string | null }> {
  const result = { decided: 0, changes: 0 }
  let after = input.after
  while (!input.passed()) {
    const found = await findDiffering(pg, input.programme, input.now, beyond(after), DIFFERENCES_A_PAGE)
    for (let from = 0; from < found.length && !input.passed(); from += FOLLOWED_AT_ONCE) {
      const some = found.slice(from, from + FOLLOWED_AT_ONCE)
      const { decided, changes } = await follow(pg, some, input)
      result.decided += decided
      result.changes += changes
      after = some[some.length - 1]?.account_id ?? after
    }
    if (found.length < DIFFERENCES_A_PAGE && (!found.length || after === found[found.length - 1]?.account_id)) return { ...result, next: null }
  }
  return { ...result, next: after }
}

/** Decides members for whom time alone changes something by `now`; the answer says how many there were, at most `limit`. */
export async function refreshDueTiers(pg: Knex, input: { limit: number; programme: Programme; now: Date }): Promise<number> {
  const { rows } = await pg.raw<{ rows: { account_id: string }[] }>(
    `select account_id from retention_points_member_tier where review_at <= ? order by review_at, account_id limit ?`,
    [input.now, input.limit]
  )
  await decideAll(pg, rows.map(({ account_id }) => account_id).sort(), input)
  return rows.length
}

/** Accounts whose orders were settled or that got an award since an instant, by key: what a crash kept from being decided right after. */
export async function accountsSettledSince(pg: Knex, input: { since: Date; after: string; limit: number }): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { account_id: string }[] }>(
    `select account_id from retention_points_order where updated_at >= :since and account_id > :after
     union select account_id from retention_points_award where granted_at >= :since and account_id > :after order by account_id limit :limit`,
    input
  )
  return rows.map(({ account_id }) => account_id)
}

/** Writes sums that moved as they are, and decides the members of whom more may change. */
async function follow(pg: Knex, differences: readonly Difference[], input: { programme: Programme; now: Date }): Promise<RefreshResult> {
  await writeSums(pg, differences.filter(({ quiet }) => quiet))
  const { changes } = await decideAll(pg, differences.flatMap(({ quiet, account_id }) => (quiet ? [] : [account_id])), input)
  return { decided: differences.length, changes }
}

async function decideAll(pg: Knex, account_ids: readonly string[], { programme, now }: { programme: Programme; now: Date }): Promise<RefreshResult> {
  const result = { decided: account_ids.length, changes: 0 }
  if (!account_ids.length) return result
  const versions = new Map((await listProgrammes(pg)).map((version) => [version.version, version]))
  for (let from = 0; from < account_ids.length; from += MEMBERS_AT_ONCE) {
    const ids = account_ids.slice(from, from + MEMBERS_AT_ONCE)
    const { changes } = await inTransaction(pg, (trx) => decideSome(trx, ids, { programme, versions, now }))
    result.changes += changes
  }
  return result
}

export interface DecideContext {
  programme: Programme
  versions: ReadonlyMap<number, Programme>
  now: Date
}

/** Decides members under their accounts' row locks. `given` replaces the level that the shop gave. */
export async function decideSome(
  trx: Knex.Transaction,
  account_ids: readonly string[],
  { programme, versions, now }: DecideContext,
  given?: { level: GivenLevel | null; actor: string; reason: string }
): Promise<{ changes: number; written: number }> {
  const records = await lockAccountRows(trx, account_ids)
  const ids = records.map(({ id }) => id)
  const rows = new Map((await memberTiers(trx, ids)).map((row) => [row.account_id, row]))
  const held = byAccount(await heldLevels(trx, ids))
  const orders = byAccount<CountedOrder & { account_id: string }>(await countedOrders(trx, ids))
  const items = ids.map((account_id): Decided => {
    const before = rows.get(account_id) ?? null
    const entries = held.get(account_id) ?? []
    const standing = standingOf(before, entries, programme.version)
    const decision = decideMember(given ? { ...standing, given: given.level } : standing, orders.get(account_id) ?? [], programme, versions, now)
    if (!given) return { account_id, before, held: entries, decision, by: null }
    const change = decision.change && { ...decision.change, cause: given.level ? ("given" as const) : ("gift_ended" as const), at: now }
    return { account_id, before, held: entries, decision: { ...decision, change }, by: given }
  })
  return writeDecisions(trx, records, items, programme, now)
}

function standingOf(row: MemberTierRecord | null, held: readonly TierEntryRecord[], version: number): MemberStanding {
  if (!row) return { ...newStanding(version), held }
  const { own_tier_id, effective_tier_id, grace_until, override_tier_id, override_until, measure, programme_version } = row
  const given = override_tier_id === null ? null : { tier_id: override_tier_id, until: override_until }
  return { held, own_tier_id, effective_tier_id, grace_until, given, measure, programme_version }
}

function byAccount<T extends { account_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const own = found.get(row.account_id)
    if (own) own.push(row)
    else found.set(row.account_id, [row])
  }
  return found
}
