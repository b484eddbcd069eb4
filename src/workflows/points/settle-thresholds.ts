import type { MedusaContainer } from "@medusajs/framework/types"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { activeProgramme } from "./programme"
import { settleVouchers } from "./settle-voucher"

/** Brings these members' threshold vouchers to what their spending says, under the programme in force. */
export async function settleThresholds(container: MedusaContainer, account_ids: readonly string[], now: Date): Promise<void> {
  if (!account_ids.length) return
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const rules = await activeProgramme(container, now)
  await settleVouchers(container, await points.settleThresholds({ account_ids, rules, now }), now)
}
