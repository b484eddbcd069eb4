import type { StoreApplyCartPoints, StoreCartPointsResponse, StorePointsEntriesResponse, StorePointsResponse, StoreProductPointsResponse } from "../contract"
import { init, segment, type Fetch, type Headers } from "./transport"

/** Typed calls for storefronts. Each takes the headers of that call last, so it works in server actions and in the browser. */
export const storeClient = (fetch: Fetch) => ({
  /** The signed-in shopper's balance. */
  points: (query: { currency_code?: string } = {}, headers?: Headers) =>
    fetch<StorePointsResponse>("/store/customers/me/points", init({ query, headers })),
  /** The signed-in shopper's statement, newest first. */
  entries: (query: { limit?: number; before?: number } = {}, headers?: Headers) =>
    fetch<StorePointsEntriesResponse>("/store/customers/me/points/entries", init({ query, headers })),
  /** What points could do for a cart, and what they do now. */
  quote: (cart_id: string, headers?: Headers) => fetch<StoreCartPointsResponse>(`/store/carts/${segment(cart_id)}/points`, init({ headers })),
  /** Puts points on a cart, or changes how many; also puts them back where the cart lost them. */
  apply: (cart_id: string, body: StoreApplyCartPoints, headers?: Headers) =>
    fetch<StoreCartPointsResponse>(`/store/carts/${segment(cart_id)}/points`, init({ method: "POST", body, headers })),
  /** Takes the points off a cart and frees them. */
  remove: (cart_id: string, headers?: Headers) =>
    fetch<StoreCartPointsResponse>(`/store/carts/${segment(cart_id)}/points`, init({ method: "DELETE", headers })),
  /** What each variant of a product would earn. */
  product: (product_id: string, query: { region_id?: string; quantity?: number } = {}, headers?: Headers) =>
    fetch<StoreProductPointsResponse>(`/store/products/${segment(product_id)}/points`, init({ query, headers })),
})
