import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Programme } from "../../domain/points"
import { defaultRules } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type { ProgrammeRecord } from "../../modules/points/records"
import type PointsModuleService from "../../modules/points/service"
import { currencyDigits } from "./facts"

interface StoreCurrencies {
  default_currency: string
  currencies: string[]
}

/** The currencies the store sells in. */
export async function storeCurrencies(container: MedusaContainer): Promise<StoreCurrencies> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["supported_currencies.currency_code", "supported_currencies.is_default"] })
  const supported = (data as { supported_currencies?: ({ currency_code: string; is_default: boolean } | null)[] }[])
    .flatMap((store) => store.supported_currencies ?? [])
    .filter((currency) => currency !== null)
  const currencies = [...new Set(supported.map((currency) => currency.currency_code))]
  return { currencies, default_currency: supported.find((currency) => currency.is_default)?.currency_code ?? currencies[0] ?? "eur" }
}

/**
 * All programme versions, newest first; the first one is made here with the defaults, for the store's own currency, when there is none.
 * It is in force since the plugin was installed: orders placed before stay outside the programme.
 */
export async function ensureProgrammes(container: MedusaContainer, now: Date): Promise<[ProgrammeRecord, ...ProgrammeRecord[]]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const versions = await points.programmes()
  if (versions[0]) return [versions[0], ...versions.slice(1)]
  const { default_currency } = await storeCurrencies(container)
  const rules = defaultRules(default_currency, currencyDigits(default_currency))
  const installed = await points.lastRun("install")
  await points.addProgramme({ rules, after_version: 0, active_from: installed?.finished_at ?? now, created_by: null })
  const [first, ...rest] = await points.programmes()
  if (!first) throw new Error("the points programme could not be created")
  return [first, ...rest]
}

/** The rules in force now. */
export async function activeProgramme(container: MedusaContainer, now: Date): Promise<Programme> {
  return (await ensureProgrammes(container, now))[0]
}
