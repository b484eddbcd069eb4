import type { EarnPreview } from "../../contract"
import { Explanation } from "../parts/explanation"
import { Hint } from "../parts/hint"
import type { PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { zeroReason } from "./zero-reason"
import { useProductPoints, type ProductPointsAnswer, type ProductPointsOptions } from "./use-product-points"

export interface ProductPointsProps extends PartProps, ProductPointsOptions {
  product_id: string | null
  /** The variant that is looked at; without one, the least that any variant earns. */
  variant_id?: string | null | undefined
}

/** "Earn N points" beside a product's price, with why, or with the reason when it earns none. Silent when it cannot be asked. */
export function ProductPoints({ product_id, region_id, variant_id, quantity, texts, className }: ProductPointsProps) {
  const { text } = useRetention()
  const { data, state } = useProductPoints(product_id, { region_id, quantity })
  const earn = data && earnedBy(data, variant_id ?? null)
  const from = earn?.varies ? "earn.product_from" : "earn.product"
  return (
    <Hint name="product-points" state={state} className={className}>
      {earn &&
        (earn.points > 0 ? (
          <Explanation points={earn.points} parts={earn.varies ? [] : earn.explanation} texts={texts}>
            <span data-retention="earn-points">{text(from, { points: earn.points }, texts)}</span>
          </Explanation>
        ) : (
          zeroReason(text, earn.zero_reason, texts)
        ))}
    </Hint>
  )
}

/** The variant's points; without a variant the least of all, and whether they differ. */
function earnedBy({ variants }: ProductPointsAnswer, variant_id: string | null): (EarnPreview & { varies: boolean }) | null {
  const chosen = variants.find((variant) => variant.variant_id === variant_id)
  if (chosen) return { ...chosen, varies: false }
  const [least, ...others] = [...variants].sort((one, other) => one.points - other.points)
  return least ? { ...least, varies: others.some((other) => other.points !== least.points) } : null
}
