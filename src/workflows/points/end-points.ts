import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, addMinutes } from "../../domain/kernel"
import { POINTS_MODULE } from "../../modules/points"
import type { LotPosition } from "../../modules/points/expiring"
import type PointsModuleService from "../../modules/points/service"
import { activeProgramme } from "./programme"

const INACTIVITY_RUN = "inactivity"
const EXPIRING_RUN = "expiring"
const PASS_MINUTES = 60
const LOTS_A_PAGE = 500
const ACCOUNTS_A_PAGE = 500
const WARNED_A_PAGE = 5_000

/** Days before the end at which members are told, as Loloyal does; the later one reaches back to the earlier. */
const WARNINGS = [
  { days: 30, not_before: 3 },
  { days: 3, not_before: 0 },
] as const

interface Time {
  now: Date
  passed: () => boolean
}

/**
 * What ends points besides their own date: lots get the date that switching expiry on gave them, and inactive members lose their points.
 * Spending looks at both by itself, so this may come late. Inactivity asks every account, so it does so once an hour.
 */
export async function endPoints(container: MedusaContainer, { now, passed }: Time): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  while (!passed() && (await points.dateLots(LOTS_A_PAGE)) === LOTS_A_PAGE);
  if (!(await isDue(points, INACTIVITY_RUN, now))) return
  for (let after: string | null = ""; after !== null; ) {
    if (passed()) return
    after = (await points.expireInactive({ after, limit: ACCOUNTS_A_PAGE, now })).after
  }
  await points.recordRun({ name: INACTIVITY_RUN, finished_at: now, seen_until: null, result: {} })
}

/** Tells members 30 and 3 days before their points end: once for each day of expiry and each warning. */
export async function warnOfExpiry(container: MedusaContainer, { now, passed }: Time): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (!(await isDue(points, EXPIRING_RUN, now))) return
  const { time_zone, redeem_points_min } = await activeProgramme(container, now)
  const warned_at = (await points.lastRun(EXPIRING_RUN))?.seen_until ?? null
  for (const { days, not_before } of WARNINGS) {
    // A day's overlap, for points that came off a cart or into the account since.
    const from = latest(addDays(now, not_before), warned_at && addDays(warned_at, days - 1))
    const warning = { days, from, until: addDays(now, days), time_zone, points_min: redeem_points_min }
    let lot: LotPosition | null = null
    do {
      if (passed()) return
      lot = await points.noteExpiringLots(warning, lot, WARNED_A_PAGE)
    } while (lot)
    for (let after: string | null = ""; after !== null; ) {
      if (passed()) return
      after = await points.noteLapsingAccounts(warning, after, WARNED_A_PAGE)
    }
  }
  await points.recordRun({ name: EXPIRING_RUN, finished_at: now, seen_until: now, result: {} })
}

const latest = (a: Date, b: Date | null): Date => (b && b > a ? b : a)

async function isDue(points: PointsModuleService, run: string, now: Date): Promise<boolean> {
  const finished_at = (await points.lastRun(run))?.finished_at ?? null
  return !finished_at || now >= addMinutes(finished_at, PASS_MINUTES) || now < finished_at
}
