import type {
  StoreApplyCartPoints,
  StoreBirthdayResponse,
  StoreCartDiscountResponse,
  StoreCartPointsResponse,
  StoreOrderEarnedResponse,
  StoreOrderPointsResponse,
  StorePointsEntriesResponse,
  StorePointsResponse,
  StoreProductPointsResponse,
  StoreRewardsResponse,
  StoreSetBirthday,
  StoreTakeReward,
  StoreTierResponse,
  StoreVoucherResponse,
  StoreVouchersResponse,
} from "../contract"
import { init, segment, type Fetch, type Headers } from "./transport"

/** Typed calls for storefronts. Each takes the headers of that call last, so it works in server actions and in the browser. */
export const storeClient = (fetch: Fetch) => ({
  /** The signed-in shopper's balance. */
  points: (query: { currency_code?: string } = {}, headers?: Headers) =>
    fetch<StorePointsResponse>("/store/customers/me/points", init({ query, headers })),
  /** The signed-in shopper's statement, newest first. */
  entries: (query: { limit?: number; before?: number } = {}, headers?: Headers) =>
    fetch<StorePointsEntriesResponse>("/store/customers/me/points/entries", init({ query, headers })),
  /** What points could do for a cart, and what they do now; guests learn what it would earn. */
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
  /** What one of the shopper's own orders earned, and why. */
  order: (order_id: string, headers?: Headers) =>
    fetch<StoreOrderPointsResponse>(`/store/customers/me/points/orders/${segment(order_id)}`, init({ headers })),
  /** What an order brings, for the page after the purchase: guests may ask too. */
  earned: (order_id: string, headers?: Headers) => fetch<StoreOrderEarnedResponse>(`/store/orders/${segment(order_id)}/points`, init({ headers })),
  /** The shopper's level, what is missing to the next, and the cumulative discount. */
  tier: (headers?: Headers) => fetch<StoreTierResponse>("/store/customers/me/tier", init({ headers })),
  /** The signed-in shopper's own birthday, null where they gave none. */
  birthday: (headers?: Headers) => fetch<StoreBirthdayResponse>("/store/customers/me/birthday", init({ headers })),
  /** Sets the birthday; another day than before at most once a year. */
  setBirthday: (body: StoreSetBirthday, headers?: Headers) =>
    fetch<StoreBirthdayResponse>("/store/customers/me/birthday", init({ method: "POST", body, headers })),
  /** Rewards that points can be exchanged for. */
  rewards: (query: { currency_code?: string } = {}, headers?: Headers) =>
    fetch<StoreRewardsResponse>("/store/customers/me/rewards", init({ query, headers })),
  /** The shopper's vouchers, newest first. */
  vouchers: (headers?: Headers) => fetch<StoreVouchersResponse>("/store/customers/me/vouchers", init({ headers })),
  /** Exchanges points for a reward's code. */
  takeReward: (body: StoreTakeReward, headers?: Headers) =>
    fetch<StoreVoucherResponse>("/store/customers/me/vouchers", init({ method: "POST", body, headers })),
  /** Gives an unused voucher back for its points. */
  returnVoucher: (id: string, headers?: Headers) =>
    fetch<StoreVoucherResponse>(`/store/customers/me/vouchers/${segment(id)}/return`, init({ method: "POST", body: {}, headers })),
  /** The cumulative discount on the shopper's own cart. */
  cartDiscount: (cart_id: string, headers?: Headers) =>
    fetch<StoreCartDiscountResponse>(`/store/carts/${segment(cart_id)}/personal-discount`, init({ headers })),
  /** Puts the cumulative discount on the cart. */
  applyCartDiscount: (cart_id: string, headers?: Headers) =>
    fetch<StoreCartDiscountResponse>(`/store/carts/${segment(cart_id)}/personal-discount`, init({ method: "POST", body: {}, headers })),
  /** Takes the cumulative discount off the cart. */
  removeCartDiscount: (cart_id: string, headers?: Headers) =>
    fetch<StoreCartDiscountResponse>(`/store/carts/${segment(cart_id)}/personal-discount`, init({ method: "DELETE", headers })),
})
