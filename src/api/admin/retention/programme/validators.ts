import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../contract"
import { bodyOf } from "../../../body-of"
import { text } from "../../../fields"

/** What is checked here is the form and what the database can hold; what makes sense as a programme is `rulesProblems`' to say. */
const LIST_MAX = 200
const WHOLE_MAX = 1_000_000_000_000
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIST_MAX, `expected at most ${LIST_MAX} entries`)
const whole = z.number().int().min(-WHOLE_MAX).max(WHOLE_MAX)
const revision = z.number().int().min(0).max(2_147_483_647)
const amount = z.number().min(0).max(WHOLE_MAX)
const currency_code = z.string().regex(/^[A-Za-z]{3}$/, "expected a three-letter currency code")
const name = (field: string) => text(field, 100)
const ids = list(z.string().regex(/^[\w-]{1,100}$/, "expected an id"))
const instant = z.iso.datetime({ offset: true, error: "expected an instant such as 2026-11-27T00:00:00Z" }).nullable()
const money = z.strictObject({ currency_code, amount })

const products = z.strictObject({ product_ids: ids, category_ids: ids, collection_ids: ids, type_ids: ids, tag_ids: ids })

const earning = z.strictObject({
  id: name("id"),
  title: name("title"),
  active: z.boolean(),
  gift: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("multiplier"), percent: whole }),
    z.strictObject({ kind: z.literal("per_unit"), points: whole }),
    z.strictObject({ kind: z.literal("per_order"), points: whole }),
  ]),
  products,
  sales_channel_ids: ids,
  customer_group_ids: ids,
  tier_ids: ids,
  starts_at: instant,
  ends_at: instant,
  weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).max(7),
  min_order: list(money),
  first_order_only: z.boolean(),
  cap_per_member: whole.nullable(),
  cap_total: whole.nullable(),
  priority: whole,
  combines: z.boolean(),
})

const award = z.strictObject({ id: name("id"), title: name("title"), points: whole, active: z.boolean() })

const tiers = z.strictObject({
  basis: z.enum(["spend", "points", "orders"]),
  window: z.enum(["rolling_12_months", "calendar_year", "lifetime"]),
  grace_days: whole,
  currency_code,
  levels: list(
    z.strictObject({
      id: name("id"),
      title: name("title"),
      from: z.number().min(0).max(WHOLE_MAX),
      earn_percent: whole,
      gift_points: whole,
      customer_group_id: name("customer_group_id").nullable(),
    })
  ),
})

const ladder = z.strictObject({
  window: z.enum(["lifetime", "days_365"]),
  currency_code,
  steps: list(z.strictObject({ from_amount: amount, percent: whole })),
  excluded: products,
  combines_with_codes: z.boolean(),
})

/** What a voucher gives. */
export const benefit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), amounts: list(money) }),
  z.strictObject({ kind: z.literal("percent"), percent: whole }),
  z.strictObject({ kind: z.literal("free_shipping") }),
  z.strictObject({ kind: z.literal("free_product"), product_id: name("product_id") }),
])

const threshold = z.strictObject({
  id: name("id"),
  title: name("title"),
  active: z.boolean(),
  currency_code,
  from_amount: amount,
  benefit,
  valid_days: whole,
  near_percent: whole,
})

const rules = {
  time_zone: name("time_zone"),
  currencies: list(z.strictObject({ currency_code, earn_points: whole, earn_amount: amount, redeem_points: whole, redeem_amount: amount })),
  rounding: z.enum(["down", "nearest", "up"]),
  hold_days_after_delivery: whole,
  hold_days_after_payment: whole,
  expiry_months: whole,
  expiry_month_end: z.boolean(),
  inactivity_months: whole,
  redeem_points_min: whole,
  redeem_share_max_percent: whole,
  redeem_points_step: whole,
  exclusions: z.strictObject({ products, sale_items: z.boolean() }),
  earning: list(earning),
  awards: list(award),
  tiers: tiers.nullable(),
  ladder: ladder.nullable(),
  thresholds: list(threshold),
}

export const SaveDraftBody = bodyOf<Contract.AdminSaveDraft>()(z.strictObject({ ...rules, based_on_version: revision.min(1), revision }))

export const ActivateDraftBody = bodyOf<Contract.AdminActivateDraft>()(z.strictObject({ revision: revision.min(1) }))

export const SimulateDraftBody = bodyOf<Contract.AdminSimulateDraft>()(z.strictObject({ revision: revision.min(1) }))
