import type { MedusaContainer } from "@medusajs/framework/types"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { settleThresholds } from "./settle-thresholds"
import { settleVouchers } from "./settle-voucher"

const VOUCHERS_A_PAGE = 100
/** Members that one sweep brings to the thresholds in force; a walk over a million takes some hours and then begins again. */
const MEMBERS_A_SWEEP = 2000
const WALK_RUN = "thresholds"

/** Finishes vouchers that a crash left half issued or half ended, and ends those whose time is over. */
export async function sweepVouchers(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  while (!passed() && (await points.beginExpiry(now, VOUCHERS_A_PAGE)) === VOUCHERS_A_PAGE);
  for (const what of ["issuing", "ending"] as const) {
    for (let after = ""; !passed(); ) {
      const vouchers = await points.waitingVouchers({ what, after, limit: VOUCHERS_A_PAGE })
      await settleVouchers(container, vouchers, now)
      if (vouchers.length < VOUCHERS_A_PAGE) break
      after = vouchers[vouchers.length - 1]?.id ?? ""
    }
  }
}

/**
 * Walks over all members, some with each sweep: whoever a crash passed over, whoever was blocked, and everybody for whom a new threshold
 * is crossed already, gets there.
 */
export async function sweepThresholds(container: MedusaContainer, { now }: { now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const last = await points.lastRun(WALK_RUN)
  const after = typeof last?.result.after === "string" ? last.result.after : ""
  const account_ids = await points.membersAfter(after, MEMBERS_A_SWEEP)
  await settleThresholds(container, account_ids, now)
  const next = account_ids.length === MEMBERS_A_SWEEP ? account_ids[account_ids.length - 1] : ""
  await points.recordRun({ name: WALK_RUN, finished_at: now, seen_until: null, result: { after: next } })
}
