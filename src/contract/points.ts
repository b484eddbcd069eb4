import type { EarningPart, EntryKind, RedeemRefusal } from "../domain/points"
import type { StoreThresholdNudge } from "./rewards"

/** What a shopper is told about an account. Points are whole; instants are ISO strings. */
export interface StorePoints {
  available: number
  pending: number
  held: number
  debt: number
  /** What the available points are worth in the asked currency, in major units; null without a rate for it. */
  value: number | null
  currency_code: string | null
  blocked: boolean
  /** Points that expire, soonest first. */
  expiring: { points: number; expires_at: string }[]
  /** Points that wait, and from when they can be spent (null: not known yet, e.g. unpaid). */
  waiting: { order_id: string; points: number; available_at: string | null }[]
}
export interface StorePointsResponse {
  points: StorePoints
}

export interface PointsEntry {
  seq: number
  kind: EntryKind
  available: number
  pending: number
  held: number
  debt: number
  available_after: number
  order_id: string | null
  /** Shown to the shopper with manual adjustments. */
  reason: string | null
  created_at: string
}
export interface StorePointsEntriesResponse {
  entries: PointsEntry[]
  /** Pass as `before` for the next page; null at the end. */
  next: number | null
}

/** A part of what is earned, with the title of the rule behind it; `rate` and `tier` have none. */
export interface EarnedPart extends EarningPart {
  title: string | null
}

export interface EarnPreview {
  points: number
  /** Why these points: parts that add up to them. */
  explanation: EarnedPart[]
  /** Why nothing is earned, where it is 0. */
  zero_reason: "no_rate" | "excluded" | "nothing_paid" | null
}

/** Why no points can be used on a cart; a guest's points wait for whoever owns the mailbox, so only those who signed in can use any. */
export type CartPointsRefusal = RedeemRefusal | { refused: "not_signed_in" }

/**
 * Points on a cart: what could be used, what was asked for and what the cart shows. A guest is told what anybody would earn with it, and
 * nothing that depends on whose address was typed.
 */
export interface CartPoints {
  cart_id: string
  currency_code: string
  available: number
  min: number
  max: number
  step: number
  /** Points the shopper asked for; 0 when none. */
  requested: number
  /** Points the cart's discount really uses now. */
  applied: number
  /** The discount in major units, tax included. */
  discount: number
  /** True when points are held but the cart lost the discount (emptied, other region): apply again to re-arm. */
  lost: boolean
  /** Why no points can be used; null when they can. */
  refusal: CartPointsRefusal | null
  expires_at: string | null
  earn: EarnPreview
  /** The next voucher that spending brings; null where there is none. */
  nudge: StoreThresholdNudge | null
}
export interface StoreCartPointsResponse {
  points: CartPoints
}
export interface StoreApplyCartPoints {
  points: number
}

export interface StoreProductPointsResponse {
  points: {
    product_id: string
    currency_code: string
    variants: ({ variant_id: string } & EarnPreview)[]
  }
}

export interface AdminMember {
  id: string
  customer_id: string | null
  email: string | null
  name: string | null
  kind: "member" | "guest"
  status: "active" | "blocked"
  status_reason: string | null
  available: number
  pending: number
  held: number
  debt: number
  created_at: string
  updated_at: string
}
export interface AdminMembersResponse {
  members: AdminMember[]
  count: number
  offset: number
  limit: number
}
export interface AdminMemberEntry extends PointsEntry {
  pending_after: number
  held_after: number
  debt_after: number
  note: string | null
  actor: string
  programme_version: number | null
}
export interface AdminMemberResponse {
  member: AdminMember & {
    expiring: StorePoints["expiring"]
    waiting: StorePoints["waiting"]
    entries: AdminMemberEntry[]
    next: number | null
  }
}
export interface AdminOpenMember {
  customer_id: string
}
export interface AdminAdjustPoints {
  points: number
  reason: AdjustReason
  note?: string | undefined
  idempotency_key: string
}
export const ADJUST_REASONS = ["goodwill", "correction", "promotion", "import", "abuse", "other"] as const
export type AdjustReason = (typeof ADJUST_REASONS)[number]
export interface AdminAdjustPointsResponse {
  member: AdminMember
  entry: AdminMemberEntry
  /** True when the key had been used before with the same content: nothing was added again. */
  replayed: boolean
}
export interface AdminBlockMember {
  blocked: boolean
  reason?: string | undefined
}

/** Why an order earns nothing. */
export type OrderZeroReason = NonNullable<EarnPreview["zero_reason"]> | "canceled" | "before_programme"

export interface AdminOrderPointsLine {
  id: string
  title: string
  quantity: number
  returned: number
  earned: number
  spent: number
}
export interface AdminOrderPoints {
  order_id: string
  account_id: string | null
  programme_version: number | null
  currency_code: string
  pending: number
  available: number
  spent: number
  /** The money the spent points took off, in major units. */
  discount: number
  available_at: string | null
  zero_reason: OrderZeroReason | null
  parked_error: string | null
  lines: AdminOrderPointsLine[]
  /** Why these points: parts that add up to pending + available. */
  explanation: EarnedPart[]
  entries: AdminMemberEntry[]
  /** What returning the asked lines would do; null when none were asked. */
  refund: { taken_back: number; given_back: number; lines: { id: string; quantity: number; taken_back: number; given_back: number }[] } | null
}
export interface AdminOrderPointsResponse {
  points: AdminOrderPoints
}

/** The shopper's own order: what it earned, and why. */
export interface StoreOrderPoints {
  order_id: string
  pending: number
  available: number
  spent: number
  available_at: string | null
  lines: { id: string; title: string; earned: number; spent: number }[]
  explanation: EarnedPart[]
}
export interface StoreOrderPointsResponse {
  points: StoreOrderPoints
}

/** What an order brings, for whoever holds its id, as on the page after the purchase. */
export interface StoreOrderEarned {
  order_id: string
  /** Whole points, available and still pending together; 0 for a cancelled order. */
  points: number
  zero_reason: OrderZeroReason | null
  /** Why these points: parts that add up to them. */
  explanation: EarnedPart[]
  /**
   * False for the signed-in shopper's own order: the points are theirs. True for everybody else, who is told what anybody would earn: the
   * points are kept for the owner of the mailbox, whether or not that address belongs to a member.
   */
  waiting: boolean
}
export interface StoreOrderEarnedResponse {
  points: StoreOrderEarned
}

/** Points for something a member did: once for each subject (a product reviewed, a year's birthday). */
export interface AdminAwardPoints {
  award: string
  /** What it was for; the same award pays once for the same subject. */
  subject: string
}
export interface AdminAwardPointsResponse {
  member: AdminMember
  /** Null when the award paid for this subject before. */
  entry: AdminMemberEntry | null
}
/** A shopper's own birthday, without the year if they like. */
export interface StoreSetBirthday {
  month: number
  day: number
}
export interface StoreBirthdayResponse {
  birthday: StoreSetBirthday | null
}
