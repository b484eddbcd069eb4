import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminHealthResponse } from "../../../contract"
import { addMinutes } from "../../../domain/kernel"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { AUDIT_RUN } from "../audit-points"
import { ensureProgrammes } from "../programme"
import { SWEEP_RUN } from "../sweep-points"

/** A sweep runs every minute; three missed ones are a problem. A hold may wait two sweeps beyond its time. */
const SWEEP_LATE_MINUTES = 3
const UNPOSTED_MAX = 1000

/** Whether the programme keeps its promises, in figures: what a dashboard or an alert should look at. */
export async function pointsHealth(container: MedusaContainer, now: Date): Promise<AdminHealthResponse["health"]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const versions = await ensureProgrammes(container, now)
  const first_at = versions.reduce((first, version) => (version.active_from < first ? version.active_from : first), versions[0].active_from)
  const late = addMinutes(now, -SWEEP_LATE_MINUTES)
  const [counts, installed, sweep, audit, unposted] = await Promise.all([
    points.healthCounts(late),
    points.lastRun("install"),
    points.lastRun(SWEEP_RUN),
    points.lastRun(AUDIT_RUN),
    points.findUnsettledOrders({ after: "", limit: UNPOSTED_MAX, first_at, since: now, now: new Date(0) }),
  ])
  const deviations = typeof audit?.result.deviations === "number" ? audit.result.deviations : null
  const problems: AdminHealthResponse["health"]["problems"] = []
  const swept = sweep?.finished_at ?? installed?.finished_at
  if (!swept || swept < late) problems.push("sweep_late")
  if (unposted.length > 0 && problems.includes("sweep_late")) problems.push("orders_unposted")
  if (counts.orders_parked > 0) problems.push("orders_parked")
  if (counts.open_holds_past_time > 0) problems.push("holds_past_time")
  if (counts.uncovered_points > 0) problems.push("uncovered_points")
  if (deviations) problems.push("audit_deviations")
  return {
    ok: problems.length === 0,
    problems,
    last_sweep_at: sweep?.finished_at?.toISOString() ?? null,
    orders_unposted: unposted.length,
    orders_parked: counts.orders_parked,
    orders_overdue: counts.orders_overdue,
    open_holds: counts.open_holds,
    open_holds_past_time: counts.open_holds_past_time,
    uncovered_points: counts.uncovered_points,
    last_audit_at: audit?.finished_at?.toISOString() ?? null,
    audit_deviations: deviations,
  }
}
