import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { useCartChange, type Cart } from "./cart"
import { toStore, type Address } from "./checkout-address"
import { sdk } from "./sdk"

/** Saves who gets the confirmation. */
export const useSaveEmail = () => useCartChange<string>((id, email) => sdk.store.cart.update(id, { email }))

/** Saves where the order goes; the invoice goes there too. */
export const useSaveAddress = () =>
  useCartChange<Address>((id, address) => sdk.store.cart.update(id, { shipping_address: toStore(address), billing_address: toStore(address) }))

/** Chooses a way of delivery; it takes the place of the one before. */
export const useChooseDelivery = () => useCartChange<string>((id, option_id) => sdk.store.cart.addShippingMethod(id, { option_id }))

export interface Delivery {
  id: string
  name: string
  /** The kind, by which the shop's own words are found: "standard". */
  code: string
  /** What the server says of it, in its own language. */
  detail: string
  /** Major units; null where the carrier says it only with the order. */
  amount: number | null
}

const deliveryOf = (option: HttpTypes.StoreCartShippingOptionWithServiceZone): Delivery => ({
  id: option.id,
  name: option.name,
  code: option.type?.code ?? "",
  detail: option.type?.description ?? "",
  amount: option.amount ?? null,
})

async function deliveriesOf(cart_id: string): Promise<Delivery[]> {
  const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id })
  return shipping_options.map(deliveryOf).sort((a, b) => (a.amount ?? Infinity) - (b.amount ?? Infinity))
}

/** The way of delivery that a cart begins with; null where nothing is delivered. */
export const cheapestDelivery = async (cart_id: string): Promise<Delivery | null> => (await deliveriesOf(cart_id))[0] ?? null

/** How a cart can be delivered, the cheapest first. Asked again when its region, its country or what is in it changes. */
export const useDeliveries = (cart: Cart) =>
  useQuery({
    queryKey: ["deliveries", cart.id, cart.region_id, cart.shipping_address?.country_code, cart.item_total],
    queryFn: () => deliveriesOf(cart.id),
    placeholderData: (before) => before,
  })

/** The ways to pay in a region, as ids of payment providers. */
export const usePaymentProviders = (region_id: string | null | undefined) =>
  useQuery({
    queryKey: ["payment-providers", region_id],
    queryFn: async () => (await sdk.store.payment.listPaymentProviders({ region_id: region_id ?? "" })).payment_providers.map(({ id }) => id),
    enabled: Boolean(region_id),
    staleTime: Infinity,
  })

/** The option that is on the cart. */
export const chosenDelivery = (cart: Cart): string | null => cart.shipping_methods?.at(-1)?.shipping_option_id ?? null
