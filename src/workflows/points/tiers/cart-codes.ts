import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { rowsOf } from "../../rows-of"

/** The codes on a cart by what they are. */
export interface CartCodes {
  /** Of personal discounts. */
  personal: string[]
  /** That a shopper typed, vouchers among them; points and what the shop gives by itself are none. */
  typed: string[]
}

/** Sorts the codes on a cart. */
export async function cartCodes(container: MedusaContainer, cart_id: string): Promise<CartCodes> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["id", "promotions.code", "promotions.is_automatic"], filters: { id: cart_id } })
  const [cart] = rowsOf<{ promotions: ({ code: string | null; is_automatic: boolean } | null)[] | null }>(data)
  const codes = (cart?.promotions ?? []).flatMap((promotion) => (promotion?.code && !promotion.is_automatic ? [promotion.code] : []))
  if (!codes.length) return { personal: [], typed: [] }
  const personal = (await points.discountsByCode(codes)).map(({ code }) => code)
  const held = (await points.openHoldOfCart(cart_id))?.code
  return { personal, typed: codes.filter((code) => code !== held && !personal.includes(code)) }
}
