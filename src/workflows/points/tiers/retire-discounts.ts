import type { MedusaContainer } from "@medusajs/framework/types"
import { exclusionsOf } from "../../../modules/points/personal-discounts"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { closeDiscountPromotions } from "./discount-promotion"

const DISCOUNTS_A_PAGE = 200

/** Switches off the promotions of steps that their members do not stand on any more, so that an old code gives nothing. */
export async function retireDiscounts(container: MedusaContainer, input: { account_ids: string[] | null; now: Date; passed?: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { ladder } = await activeProgramme(container, input.now)
  const exclusions = ladder ? exclusionsOf(ladder.excluded) : null
  let after = ""
  while (!input.passed?.()) {
    const stale = await points.staleDiscounts({ account_ids: input.account_ids, exclusions, after, limit: DISCOUNTS_A_PAGE })
    if (stale.length) {
      await closeDiscountPromotions(container, stale)
      await points.closeDiscounts(stale.map(({ id }) => id))
    }
    if (stale.length < DISCOUNTS_A_PAGE) return
    after = stale[stale.length - 1]?.id ?? ""
  }
}
