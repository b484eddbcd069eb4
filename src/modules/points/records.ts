import type { Circumstances, EntryKind, ProgrammeRules } from "../../domain/points"

/** Rows as the points module hands them out: numbers as numbers, instants as dates. */
export interface AccountRecord {
  id: string
  customer_id: string | null
  person_id: string | null
  status: "active" | "blocked"
  status_reason: string | null
  available: number
  pending: number
  held: number
  debt: number
  seq: number
  /** The last earning or spending; null before the first. */
  active_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface EntryRecord {
  account_id: string
  seq: number
  kind: EntryKind
  available: number
  pending: number
  held: number
  debt: number
  available_after: number
  pending_after: number
  held_after: number
  debt_after: number
  order_id: string | null
  hold_id: string | null
  programme_version: number | null
  reason: string | null
  note: string | null
  actor: string
  created_at: Date
}

export interface LotRecord {
  id: string
  source_id: string
  amount: number
  remaining: number
  reserved: number
  available_at: Date
  expires_at: Date | null
}

export interface HoldRecord {
  id: string
  account_id: string
  cart_id: string
  code: string
  promotion_id: string | null
  currency_code: string
  requested: number
  points: number
  value_minor: number
  revision: number
  state: "open" | "captured" | "released"
  order_id: string | null
  expires_at: Date
}

export interface OrderRecord {
  order_id: string
  account_id: string | null
  hold_id: string | null
  programme_version: number | null
  currency_code: string | null
  pending: number
  available: number
  spent: number
  uncovered: number
  parts: number
  zero_reason: string | null
  next_at: Date | null
  /** When the facts of the last settlement were read, and the instant it was decided for. */
  seen_at: Date | null
  settled_at: Date | null
  parked_error: string | null
  placed_at: Date | null
  /** What its kept goods brought in money. */
  net_minor: number
  /** What was frozen with it; null where its rules ask nothing. */
  context: Circumstances | null
}

export interface ProgrammeRecord extends ProgrammeRules {
  version: number
  active_from: Date
  created_by: string | null
  created_at: Date
}

export interface DraftRecord {
  rules: ProgrammeRules
  based_on_version: number
  revision: number
  updated_by: string | null
  updated_at: Date
}

export const ACCOUNT_COLUMNS = `id, customer_id, person_id, status, status_reason, available::float8 as available, pending::float8 as pending,
  held::float8 as held, debt::float8 as debt, seq::float8 as seq, active_at, created_at, updated_at`

export const ENTRY_COLUMNS = `account_id, seq::float8 as seq, kind, d_available::float8 as available, d_pending::float8 as pending, d_held::float8 as held,
  d_debt::float8 as debt, available_after::float8 as available_after, pending_after::float8 as pending_after, held_after::float8 as held_after,
  debt_after::float8 as debt_after, order_id, hold_id, programme_version, reason, note, actor, created_at`

export const HOLD_COLUMNS = `id, account_id, cart_id, code, promotion_id, currency_code, requested::float8 as requested, points::float8 as points,
  value_minor::float8 as value_minor, revision, state, order_id, expires_at`

export const ORDER_COLUMNS = `order_id, account_id, hold_id, programme_version, currency_code, pending::float8 as pending, available::float8 as available,
  spent::float8 as spent, uncovered::float8 as uncovered, parts, zero_reason, next_at, seen_at, settled_at, parked_error, placed_at,
  net_minor::float8 as net_minor, context`
