import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminProgrammeResponse, AdminProgrammeRules } from "../../../contract"
import { toMajor, toMinor } from "../../../domain/kernel"
import type { ProgrammeRules } from "../../../domain/points"
import type { ProgrammeRecord } from "../../../modules/points/records"
import { currencyDigits } from "../facts"
import { ensureProgrammes, storeCurrencies } from "../programme"

/** Rules as the API shows them: amounts in major units, as everywhere in Medusa. */
const rulesView = (rules: ProgrammeRules): AdminProgrammeRules => ({
  currencies: rules.currencies.map((rate) => {
    const digits = currencyDigits(rate.currency_code)
    return {
      currency_code: rate.currency_code,
      earn_points: rate.earn_points,
      earn_amount: toMajor(rate.earn_minor, digits),
      redeem_points: rate.redeem_points,
      redeem_amount: toMajor(rate.redeem_minor, digits),
    }
  }),
  rounding: rules.rounding,
  hold_days_after_delivery: rules.hold_days_after_delivery,
  hold_days_after_payment: rules.hold_days_after_payment,
  expiry_months: rules.expiry_months,
  redeem_points_min: rules.redeem_points_min,
  redeem_share_max_percent: rules.redeem_share_max_percent,
  redeem_points_step: rules.redeem_points_step,
})

/** The other way round. */
export const rulesOf = (body: AdminProgrammeRules): ProgrammeRules => ({
  currencies: body.currencies.map((rate) => {
    const currency_code = rate.currency_code.toLowerCase()
    const digits = currencyDigits(currency_code)
    return {
      currency_code,
      earn_points: rate.earn_points,
      earn_minor: toMinor(rate.earn_amount, digits),
      redeem_points: rate.redeem_points,
      redeem_minor: toMinor(rate.redeem_amount, digits),
    }
  }),
  rounding: body.rounding,
  hold_days_after_delivery: body.hold_days_after_delivery,
  hold_days_after_payment: body.hold_days_after_payment,
  expiry_months: body.expiry_months,
  redeem_points_min: body.redeem_points_min,
  redeem_share_max_percent: body.redeem_share_max_percent,
  redeem_points_step: body.redeem_points_step,
})

const view = (record: ProgrammeRecord): AdminProgrammeResponse["programme"] => ({
  ...rulesView(record),
  version: record.version,
  active_from: record.active_from.toISOString(),
  created_by: record.created_by,
  created_at: record.created_at.toISOString(),
})

/** The programme in force, its history, and the store's currencies that earn nothing. */
export async function programmeView(container: MedusaContainer, now: Date): Promise<AdminProgrammeResponse> {
  const [[active, ...earlier], { currencies }] = await Promise.all([ensureProgrammes(container, now), storeCurrencies(container)])
  return {
    programme: view(active),
    history: earlier.map(({ version, active_from, created_by }) => ({ version, active_from: active_from.toISOString(), created_by })),
    currencies_without_rate: currencies.filter((code) => !active.currencies.some((rate) => rate.currency_code === code)),
  }
}
