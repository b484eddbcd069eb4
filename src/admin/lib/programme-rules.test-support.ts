import type { AdminProgrammeRules } from "../../contract"
import { everyProduct } from "./programme-match"

/** Rules with something in every part. */
export const RULES: AdminProgrammeRules = {
  time_zone: "Europe/Kyiv",
  currencies: [
    { currency_code: "eur", earn_points: 5, earn_amount: 1, redeem_points: 100, redeem_amount: 1 },
    { currency_code: "usd", earn_points: 4, earn_amount: 0.5, redeem_points: 100, redeem_amount: 1.25 },
  ],
  rounding: "down",
  hold_days_after_delivery: 14,
  hold_days_after_payment: 30,
  expiry_months: 12,
  expiry_month_end: true,
  inactivity_months: 6,
  redeem_points_min: 500,
  redeem_share_max_percent: 50,
  redeem_points_step: 100,
  exclusions: { products: { ...everyProduct(), tag_ids: ["ptag_1"] }, sale_items: true },
  earning: [
    {
      id: "weekend", title: "Weekend", active: true, gift: { kind: "multiplier", percent: 200 }, products: { ...everyProduct(), category_ids: ["pcat_1"] },
      sales_channel_ids: ["sc_1"], customer_group_ids: ["cusgroup_1"], tier_ids: ["gold"], starts_at: "2026-11-27T22:00:30.000Z", ends_at: "2026-12-01T22:00:00.000Z",
      weekdays: [6, 7], min_order: [{ currency_code: "eur", amount: 50.5 }], first_order_only: true, cap_per_member: 1000, cap_total: 1_000_000, priority: 5, combines: false,
    },
    {
      id: "thanks", title: "Thanks", active: false, gift: { kind: "per_order", points: 20 }, products: everyProduct(), sales_channel_ids: [], customer_group_ids: [], tier_ids: [],
      starts_at: null, ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true,
    },
  ],
  awards: [{ id: "signup", title: "Sign-up", points: 100, active: true }],
  tiers: {
    basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
    levels: [
      { id: "base", title: "Base", from: 0, earn_percent: 100, gift_points: 0, customer_group_id: null },
      { id: "gold", title: "Gold", from: 250.5, earn_percent: 150, gift_points: 200, customer_group_id: "cusgroup_1" },
    ],
  },
  ladder: { window: "days_365", currency_code: "eur", steps: [{ from_amount: 100, percent: 3 }, { from_amount: 250, percent: 5 }], excluded: everyProduct(), combines_with_codes: true },
  thresholds: [
    { id: "ten", title: "Ten off", active: true, currency_code: "eur", from_amount: 200, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] }, valid_days: 90, near_percent: 20 },
  ],
}
