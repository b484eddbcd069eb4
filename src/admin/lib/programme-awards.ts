import type { AdminProgrammeRules } from "../../contract"
import { read, title, whole, type FieldProblem } from "./programme-fields"

export type Award = AdminProgrammeRules["awards"][number]

/** What the plugin notices or asks for by itself; any other name is the shop's own. */
export const KNOWN_AWARDS = ["signup", "first_order", "birthday", "newsletter", "review"] as const
export type KnownAward = (typeof KNOWN_AWARDS)[number]
export const isKnown = (id: string): id is KnownAward => (KNOWN_AWARDS as readonly string[]).includes(id)

export interface AwardValues {
  id: string
  title: string
  points: string
  active: boolean
}

export const toAwardValues = (award: Award): AwardValues => ({ ...award, points: String(award.points) })

/** Only for values without problems. */
export const toAward = (values: AwardValues): Award => ({ id: values.id.trim(), title: values.title.trim(), points: read(values.points), active: values.active })

/** What is wrong, by field; `taken` are the names of the other awards. */
export function awardProblems(values: AwardValues, taken: readonly string[]): Partial<Record<keyof AwardValues, FieldProblem>> {
  const id = values.id.trim()
  const found = {
    id: !/^[\w-]{1,64}$/.test(id) ? ({ problem: "name", max: 64 } as const) : taken.includes(id) ? ({ problem: "taken" } as const) : null,
    title: title(values.title),
    points: whole(values.points, "rule_points"),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Partial<Record<keyof AwardValues, FieldProblem>>
}
