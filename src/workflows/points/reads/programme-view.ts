import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminProgramme, AdminProgrammeDraft, AdminProgrammePreset, AdminProgrammeResponse } from "../../../contract"
import { presets } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type { DraftRecord, ProgrammeRecord } from "../../../modules/points/records"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits } from "../facts"
import { ensureProgrammes, storeCurrencies } from "../programme"
import { rulesView } from "./rules-view"

const programmeOf = (record: ProgrammeRecord): AdminProgramme => ({
  ...rulesView(record),
  version: record.version,
  active_from: record.active_from.toISOString(),
  created_by: record.created_by,
  created_at: record.created_at.toISOString(),
})

const draftOf = (record: DraftRecord): AdminProgrammeDraft => ({
  ...rulesView(record.rules),
  based_on_version: record.based_on_version,
  revision: record.revision,
  updated_by: record.updated_by,
  updated_at: record.updated_at.toISOString(),
})

/** The programme in force, the draft that is worked on, earlier versions, and the store's currencies that earn nothing. */
export async function programmeView(container: MedusaContainer, now: Date): Promise<AdminProgrammeResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [active, ...earlier] = await ensureProgrammes(container, now)
  const [draft, { currencies }] = await Promise.all([points.draft(), storeCurrencies(container)])
  return {
    programme: programmeOf(active),
    draft: draft && draftOf(draft),
    history: earlier.map(({ version, active_from, created_by }) => ({ version, active_from: active_from.toISOString(), created_by })),
    currencies_without_rate: currencies.filter((code) => !active.currencies.some((rate) => rate.currency_code === code)),
  }
}

/** One version in full, in force or earlier. */
export async function programmeVersion(container: MedusaContainer, version: number, now: Date): Promise<AdminProgramme> {
  const found = (await ensureProgrammes(container, now)).find((record) => record.version === version)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, `The programme has no version ${version}.`)
  return programmeOf(found)
}

/** Ready-made programmes in the store's default currency. */
export async function programmePresets(container: MedusaContainer): Promise<AdminProgrammePreset[]> {
  const { default_currency } = await storeCurrencies(container)
  return presets(default_currency, currencyDigits(default_currency)).map(({ id, rules }) => ({ id, rules: rulesView(rules) }))
}
