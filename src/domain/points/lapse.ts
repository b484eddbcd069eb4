import { expiresAt, monthsLater, type ExpiryRules } from "./expiry"
import type { Programme } from "./programme"

/** The parts of a programme version that say when points end. */
export type LapseVersion = Pick<Programme, "version" | "active_from" | "inactivity_months" | keyof ExpiryRules>

/**
 * What ends points besides the date that a lot was given when it was made. Both begin with a change of the programme and give everybody
 * one full period from it, so nobody loses points by a rule that they could not know.
 */
export interface LapseRules {
  /** Dates for lots that have none, since expiry was switched on; null while points do not expire. */
  dating: (ExpiryRules & { since: Date }) | null
  /** Since members without any earning or spending lose their points after so many months; null while they do not. */
  inactivity: (Pick<ExpiryRules, "time_zone" | "expiry_month_end"> & { since: Date; months: number }) | null
}

export const noLapse: LapseRules = { dating: null, inactivity: null }

/**
 * The rules by the newest version. Lots without a date take theirs from the version that switched expiry on; later changes move nothing.
 * Inactivity counts from the version that set the number of months in force, so a change of it gives one full period again.
 */
export function lapseRules(versions: readonly LapseVersion[]): LapseRules {
  const [newest, ...older] = [...versions].sort((a, b) => b.version - a.version)
  if (!newest) return noLapse
  const first = (same: (version: LapseVersion) => boolean): LapseVersion => {
    let found = newest
    for (const version of older) {
      if (!same(version)) break
      found = version
    }
    return found
  }
  const switchedOn = first((version) => version.expiry_months > 0)
  const months = newest.inactivity_months
  return {
    dating:
      newest.expiry_months > 0
        ? { since: switchedOn.active_from, time_zone: switchedOn.time_zone, expiry_months: switchedOn.expiry_months, expiry_month_end: switchedOn.expiry_month_end }
        : null,
    inactivity:
      months > 0
        ? { since: first((version) => version.inactivity_months === months).active_from, months, time_zone: newest.time_zone, expiry_month_end: newest.expiry_month_end }
        : null,
  }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)

/** When a lot expires: its own date, else one full period after expiry was switched on or, if that is later, after it became available. */
export function lotExpiry(lot: { available_at: Date; expires_at: Date | null }, { dating }: LapseRules): Date | null {
  if (lot.expires_at || !dating) return lot.expires_at
  return expiresAt(later(lot.available_at, dating.since), dating)
}

/** When all of a member's points end if they go on neither earning nor spending; null = never. `active_at` is when they last did. */
export function lapsesAt(active_at: Date | null, { inactivity }: LapseRules): Date | null {
  if (!inactivity) return null
  return monthsLater(active_at ? later(active_at, inactivity.since) : inactivity.since, inactivity.months, inactivity)
}
