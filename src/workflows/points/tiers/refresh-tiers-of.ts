import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { retireDiscounts } from "./retire-discounts"
import { syncTierGroups } from "./sync-tier-groups"

/** Brings the levels and discounts of some accounts to what their orders are worth now; the sweep does it again for what fails here. */
export async function refreshTiersOf(container: MedusaContainer, input: { account_ids: string[]; now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const programme = await activeProgramme(container, input.now)
  if (!programme.tiers && !programme.ladder) return
  try {
    const { decided, changes } = await points.refreshTiers({ ...input, programme })
    if (changes > 0) await syncTierGroups(container, input)
    if (decided > 0) await retireDiscounts(container, input)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`retention: tiers are left to the next sweep: ${error instanceof Error ? error.message : String(error)}`)
  }
}
