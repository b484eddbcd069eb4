import { announce } from "./announce"
import { sweepBirthdays } from "./award-birthdays"
import { sweepSignups } from "./award-signups"
import { endPoints, warnOfExpiry } from "./end-points"
import { resumeImports } from "./imports/resume-imports"
import { resumeSimulations } from "./simulation/resume-simulations"
import type { SweepPart } from "./sweep-part"
import { sweepThresholds, sweepVouchers } from "./sweep-vouchers"
import { sweepTiers } from "./tiers/sweep-tiers"

/** In this order, after the orders are settled. */
export const SWEEP_PARTS: { name: string; run: SweepPart }[] = [
  { name: "tiers", run: sweepTiers },
  { name: "thresholds", run: sweepThresholds },
  { name: "vouchers", run: sweepVouchers },
  { name: "sign-up awards", run: sweepSignups },
  { name: "birthday awards", run: sweepBirthdays },
  { name: "ends of points", run: endPoints },
  { name: "warnings of expiry", run: warnOfExpiry },
  // After those, so that what they did is told at once.
  { name: "announcements", run: async (container, { passed }) => void (await announce(container, passed)) },
  { name: "simulations", run: resumeSimulations },
  // After all others, because one import may take whatever time is left.
  { name: "imports", run: resumeImports },
]
