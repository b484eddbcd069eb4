import type { MedusaContainer } from "@medusajs/framework/types"
import { everyProduct, defaultRules, type Benefit, type CurrencyRate, type EarningRule, type ProgrammeRules } from "../../src/domain/points"
import { POINTS_MODULE } from "../../src/modules/points"
import type PointsModuleService from "../../src/modules/points/service"
import type { Shelf } from "./products"

const DAY = 86_400_000

/** Five points per euro or dollar, a hundred points are worth one: what a new shop starts with, for both currencies. */
const PLAIN: ProgrammeRules = (() => {
  const rules = defaultRules("eur", 2)
  const usd = { ...(rules.currencies[0] as CurrencyRate), currency_code: "usd" }
  return { ...rules, time_zone: "Europe/Berlin", currencies: [...rules.currencies, usd] }
})()

const aRule = (over: Pick<EarningRule, "id" | "title" | "gift"> & Partial<EarningRule>): EarningRule => ({
  active: true, products: everyProduct(), sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [],
  min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true,
  ...over,
})

/** The programme of a shop that makes something of it: levels, a campaign that is over, one that runs, awards, a voucher for loyal spending. */
function fullRules(shelves: readonly Shelf[], now: Date): ProgrammeRules {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)
  const gear = [...new Set(shelves.filter((shelf) => shelf.category === "Brewing gear").map((shelf) => shelf.product_id))]
  const level = (id: string, title: string, from: number, earn_percent: number, gift_points: number) => ({ id, title, from, earn_percent, gift_points, customer_group_id: null })
  return {
    ...PLAIN,
    earning: [
      aRule({ id: "spring-gear", title: "Double points on brewing gear", gift: { kind: "multiplier", percent: 200 }, products: { ...everyProduct(), product_ids: gear }, starts_at: daysAgo(240), ends_at: daysAgo(180) }),
      aRule({ id: "weekend", title: "Weekend: half as many points again", gift: { kind: "multiplier", percent: 150 }, weekdays: [6, 7], cap_per_member: 500 }),
      aRule({ id: "big-basket", title: "50 extra points from 60 on", gift: { kind: "per_order", points: 50 }, min_order: [{ currency_code: "eur", minor: 6_000 }, { currency_code: "usd", minor: 6_000 }] }),
    ],
    awards: [
      { id: "signup", title: "Welcome", points: 50, active: true },
      { id: "first_order", title: "First order", points: 100, active: true },
      { id: "birthday", title: "Birthday", points: 150, active: true },
      { id: "newsletter", title: "Newsletter", points: 50, active: true },
      { id: "review", title: "Review", points: 40, active: true },
    ],
    tiers: {
      basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
      levels: [level("green", "Green", 0, 100, 0), level("roasted", "Roasted", 15_000, 125, 100), level("reserve", "Reserve", 50_000, 150, 300)],
    },
    thresholds: [
      { id: "voucher-250", title: "5 off for 250 spent", active: true, currency_code: "eur", from_minor: 25_000, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", minor: 500 }, { currency_code: "usd", minor: 500 }] }, valid_days: 90, near_percent: 20 },
    ],
  }
}

/** What points can be exchanged for. */
async function stockRewards(points: PointsModuleService, shelves: readonly Shelf[], now: Date): Promise<void> {
  const mug = shelves.find((shelf) => shelf.category === "Cups and mugs")
  const reward = (position: number, title: string, cost_points: number, benefit: Benefit, over: { stock?: number; tier_ids?: string[]; description?: string } = {}) =>
    points.saveReward(null, {
      title, cost_points, benefit, position, description: over.description ?? null, active: true, stock: over.stock ?? null, per_member_limit: null, tier_ids: over.tier_ids ?? [], valid_days: 90,
    }, now)
  await reward(1, "Free delivery", 400, { kind: "free_shipping" })
  await reward(2, "10 off", 900, { kind: "fixed", amounts: [{ currency_code: "eur", minor: 1_000 }, { currency_code: "usd", minor: 1_000 }] })
  await reward(3, "15 % off one order", 1_500, { kind: "percent", percent: 15 }, { tier_ids: ["roasted", "reserve"] })
  if (mug) await reward(4, `A mug: ${mug.product_title}`, 2_000, { kind: "free_product", product_id: mug.product_id }, { stock: 25, description: "Put it into your cart; one costs nothing." })
}

/** Puts the programme in force before the first order of the year: the plain one, or with everything a shop can make of it. */
export async function startProgramme(container: MedusaContainer, active_from: Date, full: { shelves: readonly Shelf[]; now: Date } | null): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const rules = full ? fullRules(full.shelves, full.now) : PLAIN
  const added = await points.addProgramme({ rules, after_version: 0, active_from, created_by: null })
  if (!added) throw new Error("there is a points programme already")
  if (full) await stockRewards(points, full.shelves, full.now)
}
