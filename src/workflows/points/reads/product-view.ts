import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, ProductStatus, QueryContext } from "@medusajs/framework/utils"
import type { StoreProductPointsResponse } from "../../../contract"
import { toMinor } from "../../../domain/kernel"
import { rowsOf } from "../../rows-of"
import { anybody, noProduct, type OrderFacts } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits, decimalOf, isOnSale } from "../facts"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { earnPreviews } from "./earn-preview"

interface PricedVariant {
  id: string
  calculated_price: { calculated_amount: unknown; original_amount: unknown } | null
}

interface PricedProduct {
  id: string
  type_id: string | null
  is_giftcard: boolean
  variants: PricedVariant[]
}

/** So many units of a variant as if they were ordered now. */
function asOrder(product: PricedProduct, variant: PricedVariant, input: { currency_code: string; quantity: number; sales_channel_id: string | null; now: Date }): OrderFacts {
  const digits = currencyDigits(input.currency_code)
  const price = variant.calculated_price
  const minor = toMinor(decimalOf(price?.calculated_amount), digits) * input.quantity
  const line = {
    id: variant.id, quantity: input.quantity, returned: 0, paid_minor: minor, ordered_minor: minor, points_discount_minor: 0, points_discount_minor_ordered: 0,
    earns: !product.is_giftcard, product: { ...noProduct, product_id: product.id, type_id: product.type_id },
    on_sale: isOnSale({ unit_price: price?.calculated_amount, compare_at_unit_price: price?.original_amount }),
  }
  return {
    order_id: variant.id, currency_code: input.currency_code, placed_at: input.now, sales_channel_id: input.sales_channel_id,
    member: anybody,
    canceled: false, lines: [line], shipping_minor: 0, lines_due_minor: minor, tender_minor: 0, captures: [], refunded_minor: 0, delivered_at: null,
  }
}

/**
 * What each variant of a published product would earn in a region, at its price there (with tax where the region's prices show it): the
 * shopper's own rate where one is signed in, else the plain one.
 */
export async function productPoints(
  container: MedusaContainer,
  input: { product_id: string; region_id: string | null; quantity: number; sales_channel_ids: string[]; customer_id: string | null; now: Date }
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
    fields: ["id", "type_id", "is_giftcard", "variants.id", "variants.calculated_price.*"],
    filters: { id: input.product_id, status: ProductStatus.PUBLISHED, ...(input.sales_channel_ids.length ? { sales_channels: { id: input.sales_channel_ids } } : {}) } as never,
    context: { variants: { calculated_price: QueryContext({ region_id: region.id, currency_code: region.currency_code }) } },
  })
  const product = rowsOf<PricedProduct>(data)[0]
  if (!product) throw notFound("Product", input.product_id)
  const programme = await activeProgramme(container, input.now)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const account = input.customer_id ? await points.memberAccount(input.customer_id) : null
  const [sales_channel_id = null] = input.sales_channel_ids
  const previews = await earnPreviews(
    container,
    product.variants.map((variant) => ({
      facts: asOrder(product, variant, { currency_code: region.currency_code, quantity: input.quantity, sales_channel_id, now: input.now }),
      account_id: account?.id ?? null,
      customer_id: input.customer_id,
      has_account: input.customer_id !== null,
    })),
    programme,
    input.now
  )
  return {
    product_id: product.id,
    currency_code: region.currency_code,
    variants: product.variants.flatMap((variant, i) => {
      const preview = previews[i]
      // What a whole order gets is not a product's to promise.
      const explanation = preview?.explanation.filter((part) => part.line_id !== null) ?? []
      const points = explanation.reduce((sum, part) => sum + part.points, 0)
      return preview ? [{ variant_id: variant.id, points, explanation, zero_reason: preview.zero_reason }] : []
    }),
  }
}
