import type { Visitor, World } from "./world"
import { variantOf } from "./world"

const ADDRESS = { first_name: "Ina", last_name: "Story", address_1: "Hauptstraße 1", city: "Berlin", postal_code: "10115", country_code: "de" }

/** A cart in euros with these goods in it. */
export async function startCart(world: World, who: Visitor, goods: Record<string, number>, email?: string): Promise<string> {
  const { cart } = await who.sdk.store.cart.create({
    region_id: world.shop.regions.eur,
    ...(email ? { email } : {}),
    items: Object.entries(goods).map(([sku, quantity]) => ({ variant_id: variantOf(world, sku).variant_id, quantity })),
  })
  return cart.id
}

/** The line of a cart that holds a variant. */
export async function lineOf(who: Visitor, cart_id: string, variant_id: string): Promise<{ id: string; quantity: number }> {
  const { cart } = await who.sdk.store.cart.retrieve(cart_id, { fields: "id,*items" })
  const found = cart.items?.find((item) => item.variant_id === variant_id)
  if (!found) throw new Error(`cart ${cart_id} has no line for ${variant_id}`)
  return { id: found.id, quantity: Number(found.quantity) }
}

/** Address, standard delivery, payment, order. */
export async function checkOut(who: Visitor, cart_id: string, email: string): Promise<{ id: string; total: number }> {
  await who.sdk.store.cart.update(cart_id, { email, shipping_address: ADDRESS, billing_address: ADDRESS })
  const { shipping_options } = await who.sdk.store.fulfillment.listCartOptions({ cart_id })
  const standard = shipping_options.find((option) => option.name === "Standard")
  if (!standard) throw new Error("no standard delivery for this cart")
  await who.sdk.store.cart.addShippingMethod(cart_id, { option_id: standard.id })
  const { cart } = await who.sdk.store.cart.retrieve(cart_id)
  await who.sdk.store.payment.initiatePaymentSession(cart, { provider_id: "pp_system_default" })
  const done = await who.sdk.store.cart.complete(cart_id)
  if (done.type !== "order") throw new Error(`the cart did not become an order: ${done.error.message}`)
  return { id: done.order.id, total: done.order.total }
}
