import type { AdminProgrammeResponse, AdminProgrammeRules } from "../../contract"

/** The rules alone, without what says when and by whom they were made. */
export const rulesOf = (from: AdminProgrammeRules): AdminProgrammeRules => ({
  time_zone: from.time_zone,
  currencies: from.currencies,
  rounding: from.rounding,
  hold_days_after_delivery: from.hold_days_after_delivery,
  hold_days_after_payment: from.hold_days_after_payment,
  expiry_months: from.expiry_months,
  expiry_month_end: from.expiry_month_end,
  inactivity_months: from.inactivity_months,
  redeem_points_min: from.redeem_points_min,
  redeem_share_max_percent: from.redeem_share_max_percent,
  redeem_points_step: from.redeem_points_step,
  exclusions: from.exclusions,
  earning: from.earning,
  awards: from.awards,
  tiers: from.tiers,
  ladder: from.ladder,
  thresholds: from.thresholds,
})

/** What an edit begins from: the draft, or the rules in force where there is none. */
export interface Standing {
  rules: AdminProgrammeRules
  based_on_version: number
  /** 0 where a save begins a draft. */
  revision: number
  updated_by: string | null
  updated_at: string
}

export function standingOf({ programme, draft }: AdminProgrammeResponse): Standing {
  return draft
    ? { rules: rulesOf(draft), based_on_version: draft.based_on_version, revision: draft.revision, updated_by: draft.updated_by, updated_at: draft.updated_at }
    : { rules: rulesOf(programme), based_on_version: programme.version, revision: 0, updated_by: programme.created_by, updated_at: programme.active_from }
}

/** Whether two parts of rules say the same, in whatever order their fields come. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1))) : part
  ) ?? ""
