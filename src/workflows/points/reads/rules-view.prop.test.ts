import fc from "fast-check"
import { defaultRules, type ProgrammeRules } from "../../../domain/points"
import { rulesOf, rulesView } from "./rules-view"

const CURRENCIES = ["eur", "jpy", "kwd"] as const
const currency = fc.constantFrom(...CURRENCIES)
const minor = fc.integer({ min: 0, max: 1_000_000_000_000 })
const id = fc.stringMatching(/^[\w-]{1,12}$/)
const match = fc.record({ product_ids: fc.array(id), category_ids: fc.array(id), collection_ids: fc.array(id), type_ids: fc.array(id), tag_ids: fc.array(id) })
const instant = fc.option(fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }))
const small = fc.integer({ min: 0, max: 1000 })

const money = fc.record({ currency_code: currency, minor })
const gift = fc.oneof(
  fc.record({ kind: fc.constant("multiplier" as const), percent: small }),
  fc.record({ kind: fc.constant("per_unit" as const), points: small }),
  fc.record({ kind: fc.constant("per_order" as const), points: small })
)
const earning = fc.record({
  id, title: id, active: fc.boolean(), gift, products: match, sales_channel_ids: fc.array(id), customer_group_ids: fc.array(id), tier_ids: fc.array(id),
  starts_at: instant, ends_at: instant, weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7)), min_order: fc.array(money), first_order_only: fc.boolean(),
  cap_per_member: fc.option(small), cap_total: fc.option(small), priority: small, combines: fc.boolean(),
})
const benefit = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), amounts: fc.array(money) }),
  fc.record({ kind: fc.constant("percent" as const), percent: small }),
  fc.constant({ kind: "free_shipping" as const }),
  fc.record({ kind: fc.constant("free_product" as const), product_id: id })
)
const anyRules: fc.Arbitrary<ProgrammeRules> = fc.record({
  currencies: fc.array(fc.record({ currency_code: currency, earn_points: small, earn_minor: minor, redeem_points: small, redeem_minor: minor })),
  earning: fc.array(earning, { maxLength: 3 }),
  awards: fc.array(fc.record({ id, title: id, points: small, active: fc.boolean() }), { maxLength: 2 }),
  exclusions: fc.record({ products: match, sale_items: fc.boolean() }),
  tiers: fc.option(
    fc.record({
      basis: fc.constantFrom("spend", "points", "orders"), window: fc.constantFrom("rolling_12_months", "calendar_year", "lifetime"), grace_days: small, currency_code: currency,
      levels: fc.array(fc.record({ id, title: id, from: minor, earn_percent: small, gift_points: small, customer_group_id: fc.option(id) }), { maxLength: 3 }),
    })
  ),
  ladder: fc.option(
    fc.record({
      window: fc.constantFrom("lifetime", "days_365"), currency_code: currency, steps: fc.array(fc.record({ from_minor: minor, percent: small }), { maxLength: 3 }), excluded: match,
      combines_with_codes: fc.boolean(),
    })
  ),
  thresholds: fc.array(fc.record({ id, title: id, active: fc.boolean(), currency_code: currency, from_minor: minor, benefit, valid_days: small, near_percent: small }), { maxLength: 2 }),
}).map((rules) => ({ ...defaultRules("eur", 2), ...rules }) as ProgrammeRules)

describe("rules on the wire", () => {
  it("come back the same, in currencies of any precision", () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        // As they travel: what JSON cannot carry would be lost here.
        expect(rulesOf(JSON.parse(JSON.stringify(rulesView(rules))))).toEqual(rules)
      })
    )
  })

  it("show a tier's limit in major units where it is money, and as it is where it is not", () => {
    const level = { id: "gold", title: "Gold", from: 1_000, earn_percent: 150, gift_points: 0, customer_group_id: null }
    const from = (basis: "spend" | "orders", currency_code: string) =>
      rulesView({ ...defaultRules("eur", 2), tiers: { basis, window: "lifetime", grace_days: 0, currency_code, levels: [level] } }).tiers?.levels[0]?.from
    expect(CURRENCIES.map((code) => from("spend", code))).toEqual([10, 1_000, 1])
    expect(from("orders", "eur")).toBe(1_000)
  })

  it("are taken with codes in capitals, and amounts rounded to what the currency has", () => {
    const view = rulesView(defaultRules("jpy", 0))
    const rules = rulesOf({ ...view, currencies: [{ ...view.currencies[0]!, currency_code: "KWD", earn_amount: 1.0005 }] })
    expect(rules.currencies[0]).toMatchObject({ currency_code: "kwd", earn_minor: 1001 })
  })
})
