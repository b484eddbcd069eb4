import type { HttpTypes } from "@medusajs/types"
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { remembered } from "./remembered"
import { sdk, statusOf } from "./sdk"
import { useRemembered } from "./use-remembered"

export type Cart = HttpTypes.StoreCart

/** The cart of this browser. Its id is all that is kept here; everything in it lies with the server, so a refresh or another tab sees the same. */
const cartId = remembered("cart")

const FIELDS = "+items.product_handle,*promotions,*payment_collection.payment_sessions,+completed_at,+customer_id,+customer.has_account"

const keyOf = (id: string | null) => ["cart", id] as const

async function readCart(id: string | null): Promise<Cart | null> {
  if (id === null) return null
  try {
    const { cart } = await sdk.store.cart.retrieve(id, { fields: FIELDS })
    if (!("completed_at" in cart) || !cart.completed_at) return cart
  } catch (error) {
    if (statusOf(error) !== 404) throw error
  }
  // Ordered in another tab, or gone from the server: the next thing put in begins a new one.
  if (cartId.get() === id) cartId.set(null)
  return null
}

/** The cart; `data` is null for an empty one that does not exist yet. */
export function useCart() {
  const id = useRemembered(cartId)
  return useQuery({ queryKey: keyOf(id), queryFn: () => readCart(id), placeholderData: (before) => (id === null ? null : before), refetchOnWindowFocus: "always" })
}

/** Everything that the points on a cart depend on, as one text: when it changes, they are asked again. */
export const revisionOf = (cart: Cart): string =>
  JSON.stringify([cart.region_id, cart.customer_id, cart.total, cart.items?.map(({ id, quantity }) => [id, quantity]), cart.promotions?.map(({ code }) => code)])

/** How many things are in it. */
export const countOf = (cart: Cart | null | undefined): number => cart?.items?.reduce((sum, item) => sum + Number(item.quantity), 0) ?? 0

async function settled(queries: QueryClient, id: string): Promise<Cart | null> {
  const cart = await readCart(id)
  // A question asked before the change may be answered after it, with the cart as it was.
  await queries.cancelQueries({ queryKey: keyOf(id) })
  queries.setQueryData(keyOf(id), cart)
  return cart
}

/**
 * A change of the cart: `work` gets the cart's id, after it the cart is read once more, as the server has it now. Changes wait for one another
 * (Medusa locks a cart while it changes it), so quick clicks end in the order they were made.
 */
export function useCartChange<Input>(work: (id: string, input: Input) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async (input: Input) => {
      const id = cartId.get()
      if (id === null) throw new Error("there is no cart")
      try {
        await work(id, input)
      } finally {
        await settled(queries, id).catch(() => undefined)
      }
    },
  })
}

/** Puts a variant into the cart, beginning one where there is none. */
export function useAddToCart(region_id: string) {
  const queries = useQueryClient()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async (input: { variant_id: string; quantity: number }) => {
      const there = await readCart(cartId.get())
      const cart = there ?? (await sdk.store.cart.create({ region_id })).cart
      if (!there) cartId.set(cart.id)
      await sdk.store.cart.createLineItem(cart.id, input)
      await settled(queries, cart.id)
    },
  })
}

/** The quantity of a line; 0 takes it out. */
export const useSetQuantity = () =>
  useCartChange<{ line_id: string; quantity: number }>((id, { line_id, quantity }) =>
    quantity > 0 ? sdk.store.cart.updateLineItem(id, line_id, { quantity }) : sdk.store.cart.deleteLineItem(id, line_id)
  )

/** A code that exists but takes nothing off this cart as it is: Medusa answers as if all were well and leaves it out. */
export class CodeNotTaken extends Error {}

/** Puts a code on the cart; rejects with `CodeNotTaken` when the cart does not carry it afterwards, with status 400 or 404 when there is no such code. */
export const useAddCode = () =>
  useCartChange<{ code: string }>(async (id, { code }) => {
    const { cart } = await sdk.client.fetch<HttpTypes.StoreCartResponse>(`/store/carts/${id}/promotions`, { method: "POST", body: { promo_codes: [code] } })
    if (!cart.promotions?.some((promotion) => promotion.code?.toLowerCase() === code.toLowerCase())) throw new CodeNotTaken("the cart did not take the code")
  })

export const useRemoveCode = () => useCartChange<{ code: string }>((id, { code }) => sdk.client.fetch(`/store/carts/${id}/promotions`, { method: "DELETE", body: { promo_codes: [code] } }))

/** Reads the cart again, for example after points were put on it. */
export function useRefreshCart(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    const id = cartId.get()
    if (id !== null) await settled(queries, id).catch(() => undefined)
  }
}

/** The cart has become an order: the next one begins empty. */
export function leaveCart(queries: QueryClient, id: string): void {
  if (cartId.get() === id) cartId.set(null)
  queries.removeQueries({ queryKey: keyOf(id) })
}

/** Leaves the cart where it is and begins with none, when its shopper has gone. */
export const forgetCart = (): void => cartId.set(null)
