import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, ProductStatus, QueryContext } from "@medusajs/framework/utils"
import type { StoreProductPointsResponse } from "../../../contract"
import { toMinor } from "../../../domain/kernel"
import { rowsOf } from "../../rows-of"
import { currencyDigits, decimalOf } from "../facts"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { earnPreview } from "./cart-view"

interface PricedVariant {
  id: string
  calculated_price: { calculated_amount: unknown } | null
}

/** What each variant of a published product would earn in a region, at its price there (with tax where the region's prices show it). */
export async function productPoints(
  container: MedusaContainer,
  input: { product_id: string; region_id: string | null; quantity: number; sales_channel_ids: string[]; now: Date }
): Promise<StoreProductPointsResponse["points"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code"],
    ...(input.region_id ? { filters: { id: input.region_id } } : {}),
    pagination: { take: 1, order: { created_at: "ASC" } },
  })
  const region = regions[0] as { id: string; currency_code: string } | undefined
  if (!region) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, input.region_id ? `Region with id ${input.region_id} was not found.` : "The store has no region to show prices for.")
  }
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "is_giftcard", "variants.id", "variants.calculated_price.*"],
    filters: { id: input.product_id, status: ProductStatus.PUBLISHED, ...(input.sales_channel_ids.length ? { sales_channels: { id: input.sales_channel_ids } } : {}) } as never,
    context: { variants: { calculated_price: QueryContext({ region_id: region.id, currency_code: region.currency_code }) } },
  })
  const product = rowsOf<{ id: string; is_giftcard: boolean; variants: PricedVariant[] }>(data)[0]
  if (!product) throw notFound("Product", input.product_id)
  const programme = await activeProgramme(container, input.now)
  const digits = currencyDigits(region.currency_code)
  return {
    product_id: product.id,
    currency_code: region.currency_code,
    variants: product.variants.map((variant) => ({
      variant_id: variant.id,
      ...earnPreview(programme, region.currency_code, toMinor(decimalOf(variant.calculated_price?.calculated_amount), digits) * input.quantity, product.is_giftcard),
    })),
  }
}
