"use server"

import {
  ensurePaymentSession,
  storeClient,
  toResult,
  type Fetch,
} from "medusa-plugin-retention/client"
import type {
  StoreApplyCartPoints,
  StoreSetBirthday,
  StoreTakeReward,
} from "medusa-plugin-retention/contract"
import { sdk } from "@lib/config"
import { retentionFetch } from "@lib/util/ask-retention"
import { HttpTypes } from "@medusajs/types"
import { revalidateTag } from "next/cache"
import { getAuthHeaders, getCacheTag, getCartId } from "@lib/data/cookies"

const store = storeClient(retentionFetch)

/** After so long one of Medusa's own routes counts as out of reach: what is asked around a change must not hold it up for longer. */
const LIMIT_MS = 6000

/** Medusa's own routes, as they are now. */
const medusa: Fetch = (path, init) =>
  sdk.client.fetch(path, {
    ...init,
    cache: "no-store",
    signal: AbortSignal.timeout(LIMIT_MS),
  })

/** Puts points on a cart, or changes how many. */
export async function applyPoints(cart_id: string, body: StoreApplyCartPoints) {
  return changingCart(cart_id, () => store.apply(cart_id, body))
}

/** Takes the points off a cart. */
export async function removePoints(cart_id: string) {
  return changingCart(cart_id, () => store.remove(cart_id))
}

/** Puts the shopper's cumulative discount on a cart. */
export async function applyPersonalDiscount(cart_id: string) {
  return changingCart(cart_id, () => store.applyCartDiscount(cart_id))
}

/** Takes the cumulative discount off a cart. */
export async function removePersonalDiscount(cart_id: string) {
  return changingCart(cart_id, () => store.removeCartDiscount(cart_id))
}

/** Lets the starter read the cart anew. */
export async function refreshCart() {
  revalidateTag(await getCacheTag("carts"))
}

/** Exchanges points for a reward's code. */
export async function takeReward(body: StoreTakeReward) {
  return toResult(() => store.takeReward(body))
}

/** Puts a voucher's code on the shopper's cart, beside the codes that are there. A failure when the cart does not take it. */
export async function putVoucherOnCart(code: string) {
  const cart_id = await getCartId()
  if (!cart_id) return toResult(() => Promise.reject(new Error("No cart yet")))
  return changingCart(cart_id, async () => {
    const { cart } = await medusa<HttpTypes.StoreCartResponse>(
      `/store/carts/${encodeURIComponent(cart_id)}/promotions`,
      {
        method: "POST",
        body: { promo_codes: [code] },
        headers: await getAuthHeaders(),
        query: { fields: "id,*promotions" },
      }
    )
    // Medusa answers 200 all the same, and leaves out a code that takes nothing off this cart.
    if (!cart.promotions?.some((promotion) => promotion.code === code)) {
      throw new Error("The cart did not take the code")
    }
  })
}

/** Gives an unused voucher back for its points. */
export async function returnVoucher(id: string) {
  return toResult(() => store.returnVoucher(id))
}

/** Keeps the shopper's birthday. */
export async function setBirthday(body: StoreSetBirthday) {
  return toResult(() => store.setBirthday(body))
}

/** Runs a change of a cart's total, keeps the chosen payment, and lets the starter read the cart anew. */
async function changingCart<T>(cart_id: string, change: () => Promise<T>) {
  const provider_id = await chosenPayment(cart_id)
  const result = await toResult(change)
  if (provider_id) await keepPayment(cart_id, provider_id)
  await refreshCart()
  return result
}

/** What the shopper has chosen to pay with; undefined when nothing is chosen, or it cannot be asked. */
async function chosenPayment(cart_id: string) {
  const fields = "id,*payment_collection.payment_sessions"
  try {
    const { cart } = await medusa<HttpTypes.StoreCartResponse>(
      `/store/carts/${encodeURIComponent(cart_id)}`,
      { query: { fields }, headers: await getAuthHeaders() }
    )
    return cart.payment_collection?.payment_sessions?.find(
      ({ status }) => status === "pending"
    )?.provider_id
  } catch {
    return undefined
  }
}

/** Medusa drops payment sessions with the total they were opened for. What fails here, the shopper mends by choosing the payment again. */
async function keepPayment(cart_id: string, provider_id: string) {
  const headers = await getAuthHeaders()
  await ensurePaymentSession(medusa, { cart_id, provider_id, headers }).catch(
    () => undefined
  )
}
