import { FIRST_ORDER_AWARD } from "./earn"
import type { AwardRule } from "./earning-rule"
import { programmeAt, type Programme, type ProgrammeRules } from "./programme"

export const SIGNUP_AWARD = "signup"
export const BIRTHDAY_AWARD = "birthday"

/** What an award is for where it can be earned only once in a member's life. */
export const ONCE = "once"

export type AwardRefusal =
  /** No such award is active; `active` are those that can be given. */
  | { refused: "no_such_award"; active: string[] }
  /** It comes with the order itself and is never given beside it. */
  | { refused: "earned_by_order"; active: string[] }

/** The award of this id that may be given now, or why not. */
export function awardToGive(rules: Pick<ProgrammeRules, "awards">, id: string): AwardRule | AwardRefusal {
  const given = rules.awards.filter((award) => award.active && award.id !== FIRST_ORDER_AWARD)
  const award = given.find((one) => one.id === id)
  if (award) return award
  return { refused: id === FIRST_ORDER_AWARD ? "earned_by_order" : "no_such_award", active: given.map((one) => one.id) }
}

/** The award that was active by the version in force at an instant, or null. */
export const awardAt = (versions: readonly Programme[], at: Date, id: string): AwardRule | null =>
  programmeAt(versions, at)?.awards.find((award) => award.id === id && award.active) ?? null

/** Since when an award has been in some version of the programme; null = never. */
export function awardSince(versions: readonly Programme[], id: string): Date | null {
  let since: Date | null = null
  for (const version of versions) {
    if (version.awards.some((award) => award.id === id && award.active) && (!since || version.active_from < since)) since = version.active_from
  }
  return since
}
