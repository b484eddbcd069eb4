import type { MedusaContainer } from "@medusajs/framework/types"
import { defaultRules, type CurrencyRate, type ProgrammeRules } from "../../src/domain/points"
import { POINTS_MODULE } from "../../src/modules/points"
import type PointsModuleService from "../../src/modules/points/service"

/** Five points per euro or dollar, a hundred points are worth one: what a new shop starts with, for both currencies. */
export const RULES: ProgrammeRules = (() => {
  const rules = defaultRules("eur", 2)
  const usd = { ...(rules.currencies[0] as CurrencyRate), currency_code: "usd" }
  return { ...rules, currencies: [...rules.currencies, usd] }
})()

/** Puts the programme in force before the first order of the year. */
export async function startProgramme(container: MedusaContainer, active_from: Date): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const added = await points.addProgramme({ rules: RULES, after_version: 0, active_from, created_by: null })
  if (!added) throw new Error("there is a points programme already")
}
