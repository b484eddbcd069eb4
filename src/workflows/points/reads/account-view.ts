import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminMemberEntry, PointsEntry, StorePoints } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { rateFor, spendable, valueOfPoints } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type { AccountRecord, EntryRecord, LotRecord } from "../../../modules/points/records"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"

/** A workflow's result may have its dates as text already. */
const iso = (at: Date | string): string => new Date(at).toISOString()

export const entryView = (entry: EntryRecord): PointsEntry => ({
  seq: entry.seq,
  kind: entry.kind,
  available: entry.available,
  pending: entry.pending,
  held: entry.held,
  debt: entry.debt,
  available_after: entry.available_after,
  order_id: entry.order_id,
  reason: entry.reason,
  created_at: iso(entry.created_at),
})

export const adminEntryView = (entry: EntryRecord): AdminMemberEntry => ({
  ...entryView(entry),
  pending_after: entry.pending_after,
  held_after: entry.held_after,
  debt_after: entry.debt_after,
  note: entry.note,
  actor: entry.actor,
  programme_version: entry.programme_version,
})

/** Free points by the day they end (UTC), soonest first, with the day's first instant of expiry. */
export function expiringOf(lots: readonly LotRecord[], now: Date): StorePoints["expiring"] {
  const byDay = new Map<string, StorePoints["expiring"][number]>()
  for (const lot of lots) {
    if (!lot.expires_at || lot.expires_at <= now || lot.remaining === lot.reserved) continue
    const expires_at = lot.expires_at.toISOString()
    const day = byDay.get(expires_at.slice(0, 10)) ?? { expires_at, points: 0 }
    byDay.set(expires_at.slice(0, 10), { ...day, points: day.points + lot.remaining - lot.reserved })
  }
  return [...byDay.values()]
}

/** Expiry dates and waiting points of an account, for shopper and admin. */
export async function accountDates(container: MedusaContainer, account: AccountRecord, now: Date) {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [lots, waiting] = await Promise.all([points.openLots(account.id), points.pendingDates(account.id)])
  return {
    free: spendable({ balances: account, lots }, now),
    expiring: expiringOf(lots, now).slice(0, 12),
    waiting: waiting.map((row) => ({ order_id: row.order_id, points: row.points, available_at: row.available_at?.toISOString() ?? null })),
  }
}

/** What a signed-in customer sees of their own points; zeroes before the first ones. */
export async function shopperPoints(container: MedusaContainer, customer_id: string, currency_code: string | null, now: Date): Promise<StorePoints> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const account = await points.memberAccount(customer_id)
  const programme = await activeProgramme(container, now)
  const currency = currency_code ?? programme.currencies[0]?.currency_code ?? null
  const rate = currency ? rateFor(programme, currency) : null
  const dates = account ? await accountDates(container, account, now) : { free: 0, expiring: [], waiting: [] }
  return {
    available: dates.free,
    pending: account?.pending ?? 0,
    held: account?.held ?? 0,
    debt: account?.debt ?? 0,
    value: rate && currency ? toMajor(valueOfPoints(dates.free, rate), currencyDigits(currency)) : null,
    currency_code: currency,
    blocked: account?.status === "blocked",
    expiring: dates.expiring,
    waiting: dates.waiting,
  }
}

/** A page of a signed-in customer's statement. */
export async function shopperEntries(container: MedusaContainer, customer_id: string, page: { limit: number; before: number | null }) {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const account = await points.memberAccount(customer_id)
  const entries = account ? await points.entries(account.id, page) : []
  return { entries: entries.map(entryView), next: nextOf(entries, page.limit) }
}

export const nextOf = (entries: readonly EntryRecord[], limit: number): number | null =>
  entries.length === limit && (entries[entries.length - 1]?.seq ?? 1) > 1 ? (entries[entries.length - 1]?.seq ?? null) : null
