import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreThresholdNudge } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { nextThreshold, type OrderLineFacts, type ProgrammeRules } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits } from "../facts"
import { benefitView } from "./rules-view"

interface NudgeInput {
  /** Null before the member's first order. */
  account_id: string | null
  rules: Pick<ProgrammeRules, "currencies" | "thresholds">
  /** What counts of a cart is what would count of its order: goods after discounts, tax as shown, no gift cards. */
  cart: { currency_code: string; lines: readonly Pick<OrderLineFacts, "earns" | "paid_minor">[] }
}

/** "12 € to your 10 € voucher": how far a member is from the next one, without this cart and with it. Null where there is none. */
export async function thresholdNudge(container: MedusaContainer, { account_id, rules, cart }: NudgeInput): Promise<StoreThresholdNudge | null> {
  if (!rules.thresholds.length) return null
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { spend, paid } = account_id ? await points.thresholdStanding(account_id) : { spend: [], paid: [] }
  const minor = cart.lines.reduce((sum, line) => sum + (line.earns ? Math.max(0, line.paid_minor) : 0), 0)
  const next = nextThreshold(rules, spend, paid, { currency_code: cart.currency_code, minor })
  if (!next) return null
  const { threshold } = next
  const digits = currencyDigits(threshold.currency_code)
  return {
    threshold_id: threshold.id,
    title: threshold.title,
    from_amount: toMajor(threshold.from_minor, digits),
    currency_code: threshold.currency_code,
    missing: toMajor(next.missing_minor, digits),
    missing_with_cart: toMajor(next.missing_with_cart_minor, digits),
    benefit: benefitView(threshold.benefit),
  }
}
