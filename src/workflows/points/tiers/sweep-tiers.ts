import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, addMinutes } from "../../../domain/kernel"
import type { Programme } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { retireDiscounts } from "./retire-discounts"
import { syncTierGroups } from "./sync-tier-groups"

export const TIERS_RUN = "tiers"

/** Late commits become visible out of order, so each sweep looks again at the ten minutes before the last one. */
const OVERLAP_MINUTES = 10
const ACCOUNTS_A_PAGE = 1000
/** After this long, a cart with a discount is an order or was given up. */
const CARTS_KEPT_DAYS = 90

/** What the sweep remembers between runs. */
interface Progress {
  /** The programme's version that everybody was last looked at for, or is being. */
  version: number
  /** Where looking at everybody goes on; null when it is done. */
  after: string | null
  /** When everybody had been looked at. */
  full_at: string | null
  /** The levels' customer groups that everybody was last brought in line with. */
  groups: string
}

/**
 * Levels and discounts that nothing else has brought up to date: of accounts whose orders were settled lately, of members whom time alone
 * changes, and of everybody once a day and after each change of the programme; then customer groups and discounts that follow from them.
 */
export async function sweepTiers(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const programme = await activeProgramme(container, now)
  const started = new Date()
  const last = await points.lastRun(TIERS_RUN)
  const before = progressOf(last?.result)
  if (programme.tiers || programme.ladder) {
    await refreshSettled(points, programme, addMinutes(last?.seen_until ?? started, -OVERLAP_MINUTES), now, passed)
    await refreshDue(points, programme, now, passed)
    const progress = await refreshEverybody(points, programme, before, now, passed)
    if (progress.groups !== (before?.groups ?? groupsByLevel(null))) await points.unsyncAllTiers()
    await points.recordRun({ name: TIERS_RUN, finished_at: now, seen_until: passed() ? null : started, result: { ...progress } })
  }
  await syncTierGroups(container, { account_ids: null, now, passed })
  await retireDiscounts(container, { account_ids: null, now, passed })
  await points.forgetCartDiscounts(addDays(now, -CARTS_KEPT_DAYS))
}

const groupsByLevel = (programme: Programme | null) => JSON.stringify((programme?.tiers?.levels ?? []).flatMap(({ id, customer_group_id }) => (customer_group_id ? [[id, customer_group_id]] : [])))

function progressOf(result: Record<string, unknown> | undefined): Progress | null {
  if (typeof result?.version !== "number") return null
  return { version: result.version, after: typeof result.after === "string" ? result.after : null, full_at: typeof result.full_at === "string" ? result.full_at : null, groups: typeof result.groups === "string" ? result.groups : "" }
}

async function refreshSettled(points: PointsModuleService, programme: Programme, since: Date, now: Date, passed: () => boolean): Promise<void> {
  let after = ""
  while (!passed()) {
    const account_ids = await points.accountsSettledSince({ since, after, limit: ACCOUNTS_A_PAGE })
    await points.refreshTiers({ account_ids, programme, now })
    if (account_ids.length < ACCOUNTS_A_PAGE) return
    after = account_ids[account_ids.length - 1] as string
  }
}

async function refreshDue(points: PointsModuleService, programme: Programme, now: Date, passed: () => boolean): Promise<void> {
  while (!passed()) {
    if ((await points.refreshDueTiers({ limit: ACCOUNTS_A_PAGE, programme, now })) < ACCOUNTS_A_PAGE) return
  }
}

async function refreshEverybody(points: PointsModuleService, programme: Programme, before: Progress | null, now: Date, passed: () => boolean): Promise<Progress> {
  const { version } = programme
  const full_at = before?.full_at ?? null
  const groups = groupsByLevel(programme)
  const under_way = before?.version === version && before.after !== null
  const recent = before?.version === version && full_at !== null && new Date(full_at) > addDays(now, -1)
  if (recent && !under_way) return { version, after: null, full_at, groups }
  const { next } = await points.refreshAllTiers({ after: under_way ? (before.after ?? "") : "", programme, now, passed })
  return { version, after: next, full_at: next === null ? now.toISOString() : full_at, groups }
}
