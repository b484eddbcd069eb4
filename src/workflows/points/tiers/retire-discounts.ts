import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays } from "../../../domain/kernel"
import { exclusionsOf } from "../../../modules/points/personal-discounts"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { closeDiscountPromotions } from "./discount-promotion"

const DISCOUNTS_A_PAGE = 200
const CARTS_KEPT_DAYS = 90

/** Switches off the promotions of steps that their members do not stand on any more, so that an old code gives nothing. */
export async function retireDiscounts(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { ladder } = await activeProgramme(container, now)
  const exclusions = ladder ? exclusionsOf(ladder.excluded) : null
  let after = ""
  while (!passed()) {
    const stale = await points.staleDiscounts({ exclusions, after, limit: DISCOUNTS_A_PAGE })
    if (stale.length) {
      await closeDiscountPromotions(container, stale)
      await points.closeDiscounts(stale.map(({ id }) => id))
    }
    if (stale.length < DISCOUNTS_A_PAGE) break
    after = stale[stale.length - 1]?.id ?? ""
  }
  await points.forgetCartDiscounts(addDays(now, -CARTS_KEPT_DAYS))
}
