/** A movement of points: one entry of the ledger, told after it was committed, at least once. Read the entry for how many. */
export interface PointsMovementEvent {
  /** The account. */
  id: string
  /** Null for a guest's account that nobody has claimed. */
  customer_id: string | null
  /** The entry's number in its account: together they name it, so whoever gets it twice can tell. */
  seq: number
  order_id: string | null
  /** The points on a cart, or the voucher, that it belongs to. */
  hold_id: string | null
}

/** Points of a member end soon: one digest for a member, a day of expiry, and each of the two warnings. */
export interface PointsExpiringEvent {
  id: string
  customer_id: string
  /** Which warning it is: so many days before, or fewer where it could not be said earlier. */
  days: 30 | 3
  /** The day, in the programme's time zone, from which the points cannot be used any more: YYYY-MM-DD. */
  expires_on: string
}

/** What is announced about an account besides its points; ids only, and which ones depends on the name. */
export interface MemberEvent {
  /** The account. */
  id: string
  customer_id: string | null
  [id: string]: string | number | null
}

/**
 * Every event of the plugin by its name, with what a subscriber gets as `event.data`: ids only, never personal data. They are sent after
 * the commit and at least once; a subscriber that must act once remembers what it has seen.
 */
export interface RetentionEvents {
  /** An order will bring points; they wait. */
  "retention.points.earned": PointsMovementEvent
  /** Points can be spent from now on. */
  "retention.points.available": PointsMovementEvent
  /** Points were put on a cart. */
  "retention.points.held": PointsMovementEvent
  /** An order used up points of its cart. */
  "retention.points.spent": PointsMovementEvent
  /** Points were taken off a cart. */
  "retention.points.released": PointsMovementEvent
  /** Spent points came back: a return, a cancellation, a voucher given back. */
  "retention.points.returned": PointsMovementEvent
  /** Points that an order no longer earns were taken back. */
  "retention.points.reversed": PointsMovementEvent
  "retention.points.expired": PointsMovementEvent
  /** Points were added or taken by hand, or imported. */
  "retention.points.adjusted": PointsMovementEvent
  /** Points for something a member did, or for reaching a level. */
  "retention.points.awarded": PointsMovementEvent
  /** Points were exchanged for a reward. */
  "retention.points.redeemed": PointsMovementEvent
  /** New points repaid points that had been taken back after they were spent. */
  "retention.points.debt_repaid": PointsMovementEvent
  "retention.points.expiring": PointsExpiringEvent
  "retention.tier.changed": MemberEvent
  "retention.threshold.near": MemberEvent
  "retention.threshold.reached": MemberEvent
  "retention.reward.taken": MemberEvent
  "retention.voucher.used": MemberEvent
  "retention.voucher.returned": MemberEvent
  "retention.voucher.expired": MemberEvent
  "retention.voucher.withdrawn": MemberEvent
}

export type RetentionEventName = keyof RetentionEvents
