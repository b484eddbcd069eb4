import { everyProduct } from "./product-match"
import { defaultRules, type ProgrammeRules } from "./programme"

export interface Preset {
  id: "points_5_percent" | "bonus_3_percent" | "cumulative_discount"
  rules: ProgrammeRules
}

/** A round number of units that buys about what a euro buys, for currencies where that is far from one; presets need its order of magnitude. */
const A_EUROS_WORTH: Record<string, number> = { uah: 50, rub: 100, czk: 25, huf: 400, pln: 4, ron: 5, sek: 10, nok: 10, dkk: 8, try: 40, inr: 100, kzt: 500, jpy: 150, krw: 1500 }

/**
 * Ready-made programmes for a shop that sells in one currency: points with 5 % back; one bonus = one unit of money with 3 % back; and a
 * cumulative discount without points.
 *
 * Sources: 3–10 % back is Smile.io's rule of thumb and 3 % what Ukrainian shops give as bonuses; the ladder's steps are those of
 * malibu.net.ua (5,000 to 25,000 ₴, less when goods come back), counted over all orders, without sale codes beside it.
 */
export function presets(currency_code: string, digits: number): Preset[] {
  const minor = 10 ** digits
  const worth = A_EUROS_WORTH[currency_code] ?? 1
  const basic = defaultRules(currency_code, digits)
  return [
    { id: "points_5_percent", rules: { ...basic, redeem_points_min: 500 * worth } },
    {
      id: "bonus_3_percent",
      rules: {
        ...basic,
        currencies: [{ currency_code, earn_points: 3, earn_minor: 100 * minor, redeem_points: 1, redeem_minor: minor }],
        redeem_points_min: worth,
        redeem_points_step: 1,
      },
    },
    {
      id: "cumulative_discount",
      rules: {
        ...basic,
        // The rate stays, so that points which members have from before can still be spent.
        currencies: [{ currency_code, earn_points: 0, earn_minor: minor, redeem_points: 100, redeem_minor: minor }],
        ladder: {
          window: "lifetime",
          currency_code,
          steps: [[100, 3], [200, 5], [300, 7], [500, 10]].map(([from = 0, percent = 0]) => ({ from_minor: from * worth * minor, percent })),
          excluded: everyProduct(),
          combines_with_codes: false,
        },
      },
    },
  ]
}
