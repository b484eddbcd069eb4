import type { IPromotionModuleService, MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { Modules, PromotionStatus } from "@medusajs/framework/utils"
import { assertNever, toMajor } from "../../domain/kernel"
import type { Benefit } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import type { VoucherRecord } from "../../modules/points/voucher-records"
import { currencyDigits } from "./facts"
import { promotionByCode } from "./steps/arm-promotion"

type NewPromotion = Exclude<Parameters<IPromotionModuleService["createPromotions"]>[0], unknown[]>

/** What a benefit is in Medusa: kind, target and value of the discount. */
function applicationOf(benefit: Benefit): NewPromotion["application_method"] {
  switch (benefit.kind) {
    case "fixed": {
      const amount = benefit.amounts[0]
      if (!amount) throw new Error("a fixed discount without an amount")
      const value = toMajor(amount.minor, currencyDigits(amount.currency_code))
      return { type: "fixed", target_type: "order", allocation: "across", value, currency_code: amount.currency_code }
    }
    case "percent":
      return { type: "percentage", target_type: "items", allocation: "across", value: benefit.percent }
    case "free_shipping":
      return { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100 }
    case "free_product":
      // `once`, not `each`: one unit of the cart, where `each` would give one of every line, that is of every variant.
      return {
        type: "percentage", target_type: "items", allocation: "once", max_quantity: 1, value: 100,
        target_rules: [{ attribute: "items.product.id", operator: "eq", values: [benefit.product_id] }],
      }
    default:
      return assertNever(benefit)
  }
}

/** The campaign of all codes that end on one day: in Medusa only campaigns have an end. */
async function campaignUntil(promotions: IPromotionModuleService, ends_at: Date): Promise<string> {
  const last_day = new Date(ends_at.getTime() - 1).toISOString().slice(0, 10)
  const campaign_identifier = `retention-rewards-${last_day}`
  const find = async () => (await promotions.listCampaigns({ campaign_identifier: [campaign_identifier] }, { select: ["id"], take: 1 }))[0]?.id
  const found = await find()
  if (found) return found
  try {
    const description = "Codes that points and spending brought. Made and ended by the points programme."
    return (await promotions.createCampaigns({ name: `Rewards until ${last_day} (system)`, campaign_identifier, description, ends_at })).id
  } catch (error) {
    const made = await find()
    if (made) return made
    throw error
  }
}

/**
 * Makes the promotion behind a voucher's code work, or work again: personal by the customer's id, for one order, until the voucher's end.
 * Found by its code, so that repeating it, or doing it twice at once, makes one.
 */
export async function openPromotion(container: MedusaContainer, voucher: VoucherRecord): Promise<PromotionDTO> {
  const promotions = container.resolve(Modules.PROMOTION)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const campaign_id = await campaignUntil(promotions, voucher.expires_at)
  const reopen = async (found: PromotionDTO) => {
    if (found.status === PromotionStatus.ACTIVE && found.campaign_id === campaign_id) return found
    return promotions.updatePromotions({ id: found.id, status: PromotionStatus.ACTIVE, campaign_id })
  }
  const found = await promotionByCode(container, voucher.code)
  if (found) return reopen(found)
  const account = await points.account(voucher.account_id)
  if (!account?.customer_id) throw new Error(`voucher ${voucher.id}: its account has no customer`)
  try {
    return await promotions.createPromotions({
      code: voucher.code,
      type: "standard",
      status: PromotionStatus.ACTIVE,
      is_automatic: false,
      is_tax_inclusive: voucher.benefit.kind === "fixed",
      limit: 1,
      campaign_id,
      metadata: { retention_voucher_id: voucher.id },
      rules: [{ attribute: "customer.id", operator: "eq", values: [account.customer_id] }],
      application_method: applicationOf(voucher.benefit),
    })
  } catch (error) {
    const made = await promotionByCode(container, voucher.code)
    if (made) return reopen(made)
    throw error
  }
}

/** Switches the promotion behind a code off; says whether an order has used it, which is known before the order can be found. */
export async function closePromotion(container: MedusaContainer, code: string): Promise<{ promotion_id: string | null; used: boolean }> {
  const promotions = container.resolve(Modules.PROMOTION)
  const found = await promotionByCode(container, code)
  if (!found) return { promotion_id: null, used: false }
  if (found.status !== PromotionStatus.INACTIVE) await promotions.updatePromotions({ id: found.id, status: PromotionStatus.INACTIVE })
  // Read again: a completion that was under way may have counted its use while the promotion was switched off.
  const after = await promotionByCode(container, code)
  return { promotion_id: found.id, used: (after?.used ?? 0) > 0 }
}
