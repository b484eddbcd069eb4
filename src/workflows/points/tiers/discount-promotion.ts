import type { IPromotionModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules, PromotionStatus } from "@medusajs/framework/utils"
import type { ProductMatch } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type { PersonalDiscountRecord } from "../../../modules/points/personal-discounts"
import type PointsModuleService from "../../../modules/points/service"
import { promotionByCode } from "../steps/arm-promotion"

const CAMPAIGN = "retention-cumulative-discount"

/** The one campaign that groups these promotions in the admin's list; it has no dates and no budget and so changes nothing. */
async function campaign(promotions: IPromotionModuleService): Promise<string> {
  const find = async () => (await promotions.listCampaigns({ campaign_identifier: [CAMPAIGN] }, { select: ["id"], take: 1 }))[0]?.id
  const found = await find()
  if (found) return found
  try {
    return (await promotions.createCampaigns({ name: "Cumulative discount (system)", campaign_identifier: CAMPAIGN, description: "Personal discounts that grow with spend. Made and ended by the points programme." })).id
  } catch (error) {
    const made = await find()
    if (made) return made
    throw error
  }
}

/** Everything but the excluded products: a product must not be any of them. What a product does not have cannot exclude it. */
function targetRules(excluded: ProductMatch) {
  const lists: [string, string[]][] = [
    ["items.product.id", excluded.product_ids],
    ["items.product.categories.id", excluded.category_ids],
    ["items.product.collection_id", excluded.collection_ids],
    ["items.product.type_id", excluded.type_ids],
    ["items.product.tags.id", excluded.tag_ids],
  ]
  return lists.filter(([, values]) => values.length > 0).map(([attribute, values]) => ({ attribute, operator: "ne" as const, values }))
}

/**
 * Makes the promotion behind a personal discount work, or work again: a percentage of the items for one customer, without a limit of uses.
 * Found by its code, so that repeating it, or doing it twice at once, makes one.
 */
export async function openDiscountPromotion(container: MedusaContainer, discount: PersonalDiscountRecord, customer_id: string, excluded: ProductMatch): Promise<void> {
  const promotions = container.resolve(Modules.PROMOTION)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const find = () => promotionByCode(container, discount.code)
  let found = await find()
  if (!found) {
    try {
      found = await promotions.createPromotions({
        code: discount.code,
        type: "standard",
        status: PromotionStatus.ACTIVE,
        is_automatic: false,
        is_tax_inclusive: true,
        campaign_id: await campaign(promotions),
        metadata: { retention_personal_discount_id: discount.id },
        // Anyone who types the e-mail gets the customer's id on their cart, so it is the code that keeps strangers out.
        rules: [{ attribute: "customer.id", operator: "eq", values: [customer_id] }],
        application_method: { type: "percentage", target_type: "items", allocation: "across", value: discount.percent, target_rules: targetRules(excluded) },
      })
    } catch (error) {
      found = await find()
      if (!found) throw error
    }
  }
  if (found.status !== PromotionStatus.ACTIVE) await promotions.updatePromotions({ id: found.id, status: PromotionStatus.ACTIVE })
  if (discount.promotion_id !== found.id) await points.bindDiscount(discount.id, found.id)
}

/** Switches promotions of personal discounts off; one that an admin has deleted is off already. */
export async function closeDiscountPromotions(container: MedusaContainer, discounts: readonly PersonalDiscountRecord[]): Promise<void> {
  const promotions = container.resolve(Modules.PROMOTION)
  const found = await promotions.listPromotions({ code: discounts.map(({ code }) => code) }, { select: ["id", "status"], take: discounts.length })
  const open = found.filter(({ status }) => status === PromotionStatus.ACTIVE)
  if (open.length) await promotions.updatePromotions(open.map(({ id }) => ({ id, status: PromotionStatus.INACTIVE })))
}
