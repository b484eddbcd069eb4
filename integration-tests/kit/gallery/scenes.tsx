import type { Fetch } from "medusa-plugin-retention/client"
import type { CartPointsRefusal } from "medusa-plugin-retention/contract"
import * as kit from "medusa-plugin-retention/react"
import type { ReactElement } from "react"
import * as shop from "./answers"
import { brokenShop, refusing, shopThat, silentShop, type Answers } from "./fake-shop"

/** One component in one state, with words that it shows in English once it has come to rest. */
export interface Scene {
  name: string
  part: ReactElement
  shop: Fetch
  customer_id: string | null
  says: string
}

interface Part {
  name: string
  part: ReactElement
  /** What a member meets, by the name of the state. */
  states: Record<string, { answers: Answers; says: string; part?: ReactElement }>
  /** What a guest meets; nothing where that is empty. */
  guest: { answers?: Answers; says: string }
  /** What it says when the shop is out of order; nothing where that is empty. */
  failed: string
}

/** A text of the English catalogue, whatever its words are. */
const word = (key: kit.MessageKey, values: kit.Values = {}) => kit.say(kit.en[key], values, "en")
const CANNOT = word("state.failed")
const SIGN_IN = word("balance.signed_out")
const taken: Answers = {
  [`POST ${shop.CART}`]: (body) => {
    const points = (body as { points: number }).points
    return { points: shop.cart({ requested: points, applied: points, discount: points / 100 }) }
  },
  [`DELETE ${shop.CART}`]: { points: shop.cart() },
}
const refused = (refusal: CartPointsRefusal) => ({ ...shop.quote({ max: 0, refusal }) })

const parts: Part[] = [
  {
    name: "PointsBalance",
    part: <kit.PointsBalance currency_code="eur" />,
    states: {
      ready: { answers: shop.balance({ expiring: [{ points: 1, expires_at: "2027-01-31T23:00:00.000Z" }, { points: 40, expires_at: "2027-03-31T23:00:00.000Z" }] }), says: word("balance.expiring", { points: 1, date: "Jan 31, 2027" }) },
      zero: { answers: shop.balance({ available: 0, pending: 0, value: null }), says: word("points.count", { points: 0 }) },
      "in debt": { answers: shop.balance({ available: 0, debt: 21 }), says: word("balance.debt", { points: 21 }) },
      blocked: { answers: shop.balance({ blocked: true }), says: word("balance.blocked") },
      short: { answers: shop.balance(), says: word("points.worth", { value: "€12.50" }), part: <kit.PointsBalance short currency_code="eur" /> },
      "in the shop's own words": { answers: shop.balance(), says: "1,250 Nuts", part: <kit.PointsBalance texts={{ "points.count": "{points} Nuts" }} /> },
    },
    guest: { says: SIGN_IN },
    failed: CANNOT,
  },
  {
    name: "TierProgress",
    part: <kit.TierProgress />,
    states: {
      ready: { answers: shop.tier({ grace_until: "2027-01-31T12:00:00.000Z" }), says: word("tier.next_spend", { missing: "€360.00", next: "Gold" }) },
      "before the first level": { answers: shop.tier({ tier: null, basis: "orders", next: { id: "tier_1", title: "Silver", earn_percent: 120, from: 5, missing: 1 } }), says: word("tier.next_orders", { orders: 1, next: "Silver" }) },
      "at the top": { answers: shop.tier({ next: null, given_until: "2027-01-31T12:00:00.000Z" }), says: word("tier.top") },
      "without levels": { answers: shop.tier(null), says: "" },
    },
    guest: { says: "" },
    failed: CANNOT,
  },
  {
    name: "LadderProgress",
    part: <kit.LadderProgress />,
    states: {
      ready: { answers: shop.tier(null, {}), says: word("discount.next", { missing: "€360.00", percent: 7 }) },
      "at the top": { answers: shop.tier(null, { next: null }), says: word("discount.top") },
    },
    guest: { says: "" },
    failed: "",
  },
  {
    name: "PointsHistory",
    part: <kit.PointsHistory limit={5} orderLink={(order_id) => <a href={`#${order_id}`}>Order {order_id}</a>} awards={{ quiz: "You won our quiz" }} />,
    states: {
      ready: {
        answers: {
          ...shop.balance({ waiting: [{ order_id: "order_1", points: 132, available_at: "2026-12-04T12:00:00.000Z" }, { order_id: "order_2", points: 1, available_at: null }] }),
          ...shop.history(
            1,
            { kind: "earn", available: 0, pending: 132, order_id: "order_1" },
            { kind: "award", available: 50, pending: 0, reason: "quiz" },
            { kind: "adjust", available: -5, pending: 0, reason: "correction" },
            { kind: "reverse", available: -10, pending: 0, debt: 4, order_id: "order_2" },
            { kind: "hold", available: -100, pending: 0, held: 100 }
          ),
        },
        says: "You won our quiz",
      },
      zero: { answers: { ...shop.balance(), ...shop.history(null) }, says: word("history.empty") },
    },
    guest: { says: SIGN_IN },
    failed: CANNOT,
  },
  {
    name: "Rewards",
    part: <kit.Rewards currency_code="eur" />,
    states: {
      ready: {
        answers: shop.rewards(
          { stock: 3, description: "On everything." },
          { title: "Free delivery", benefit: { kind: "free_shipping" }, valid_days: 1, refusal: { refused: "insufficient_points", available: 1250, short_by: 1 } },
          { title: "A mug", benefit: { kind: "free_product", product_id: "prod_1" }, stock: 0, refusal: { refused: "sold_out" } }
        ),
        says: word("rewards.why.insufficient_points", { points: 1 }),
      },
      zero: { answers: shop.rewards(), says: word("rewards.empty") },
    },
    guest: { says: SIGN_IN },
    failed: CANNOT,
  },
  {
    name: "Vouchers",
    part: <kit.Vouchers onUse={() => undefined} />,
    states: {
      ready: { answers: shop.vouchers({}, { state: "issuing" }, { state: "used" }, { state: "returned" }, { state: "expired" }, { state: "withdrawn", points: 0 }), says: "THANKS-V1" },
      zero: { answers: shop.vouchers(), says: word("vouchers.empty") },
    },
    guest: { says: SIGN_IN },
    failed: CANNOT,
  },
  {
    name: "BirthdayForm",
    part: <kit.BirthdayForm />,
    states: {
      ready: { answers: shop.birthday({ day: 29, month: 2 }), says: word("birthday.save") },
      zero: { answers: shop.birthday(null), says: word("birthday.hint") },
    },
    guest: { says: "" },
    failed: word("birthday.unavailable"),
  },
  {
    name: "OrderPoints",
    part: <kit.OrderPoints order_id="order_1" />,
    states: {
      ready: { answers: { ...shop.order(), ...shop.ledger({ available: 132 }) }, says: word("earn.order", { points: 132 }) },
      "on their way": { answers: { ...shop.order(), ...shop.ledger({ pending: 132, available_at: "2026-12-04T12:00:00.000Z" }) }, says: word("earn.available_at", { date: "Dec 4, 2026" }) },
      "right after the purchase": { answers: shop.order(), says: word("earn.order_pending", { points: 132 }) },
      zero: { answers: shop.order({ points: 0, zero_reason: "nothing_paid", explanation: [] }), says: word("earn.zero.nothing_paid") },
    },
    guest: { answers: shop.order({ waiting: true }), says: word("earn.guest_order", { points: 132 }) },
    failed: CANNOT,
  },
  {
    name: "ProductPoints",
    part: <kit.ProductPoints product_id="prod_1" variant_id="variant_1" />,
    states: {
      ready: { answers: shop.product(132), says: word("earn.product", { points: 132 }) },
      "without a chosen variant": { answers: shop.product(132, 60), says: word("earn.product_from", { points: 60 }), part: <kit.ProductPoints product_id="prod_1" /> },
      zero: { answers: shop.product(shop.NOTHING), says: word("earn.zero.excluded") },
    },
    guest: { answers: shop.product(1), says: word("earn.product", { points: 1 }) },
    failed: "",
  },
  {
    name: "CartEarn",
    part: <kit.CartEarn cart_id="cart_1" />,
    states: {
      ready: { answers: shop.quote(), says: word("earn.cart", { points: 132 }) },
      zero: { answers: shop.quote({ earn: { ...shop.NOTHING, zero_reason: "no_rate" } }), says: word("earn.zero.no_rate") },
    },
    guest: { answers: shop.quote({ refusal: { refused: "not_signed_in" } }), says: word("earn.guest_cart_hint") },
    failed: "",
  },
  {
    name: "VoucherNudge",
    part: <kit.VoucherNudge cart_id="cart_1" />,
    states: {
      ready: { answers: shop.quote({ nudge: shop.nudge(12) }), says: word("nudge.missing", { missing: "€12.00", benefit: word("benefit.fixed", { amount: "€10.00" }) }) },
      reached: { answers: shop.quote({ nudge: shop.nudge(0) }), says: word("nudge.reached", { benefit: word("benefit.fixed", { amount: "€10.00" }) }) },
      zero: { answers: shop.quote(), says: "" },
    },
    guest: { answers: shop.quote({ refusal: { refused: "not_signed_in" } }), says: "" },
    failed: "",
  },
  {
    name: "CartDiscount",
    part: <kit.CartDiscount cart_id="cart_1" />,
    states: {
      ready: { answers: shop.discount({ next: { percent: 7, from_amount: 1000, missing: 360 } }), says: word("discount.use", { percent: 5 }) },
      applied: { answers: shop.discount({ applied: true, amount: 3 }), says: word("discount.applied", { percent: 5, amount: "€3.00" }) },
      refused: { answers: shop.discount({ refusal: "not_beside_codes" }), says: word("discount.why.not_beside_codes") },
      zero: { answers: shop.discount({ percent: 0, refusal: "no_discount" }), says: "" },
    },
    guest: { says: "" },
    failed: "",
  },
  {
    name: "RedeemControl",
    part: <kit.RedeemControl cart_id="cart_1" />,
    states: {
      ready: { answers: { ...shop.quote(), ...taken }, says: word("redeem.have", { points: 1250 }) },
      applied: { answers: { ...shop.quote({ requested: 500, applied: 500, discount: 5 }), ...taken }, says: word("redeem.applied", { points: 500, discount: "€5.00" }) },
      reduced: { answers: shop.quote({ requested: 500, applied: 450, discount: 4.5 }), says: word("redeem.reduced", { requested: 500, applied: 450 }) },
      lost: { answers: { ...shop.quote({ requested: 500, lost: true }), ...taken }, says: word("redeem.lost") },
      "changed by a shop that refuses": {
        answers: { ...shop.quote(), [`POST ${shop.CART}`]: refusing(400, { refusal: { refused: "above_maximum", max: 450 } }) },
        says: word("redeem.have", { points: 1250 }),
      },
      "short of points": { answers: refused({ refused: "insufficient_points", available: 20, short_by: 80 }), says: word("redeem.why.insufficient_points", { points: 80 }) },
      "in a cart too small": { answers: refused({ refused: "below_minimum", min: 100 }), says: word("redeem.why.below_minimum", { points: 100 }) },
      "in a currency without points": { answers: refused({ refused: "no_rate", currency_code: "usd" }), says: word("redeem.why.no_rate") },
      blocked: { answers: refused({ refused: "blocked" }), says: word("redeem.why.blocked") },
      "with nothing to pay": { answers: refused({ refused: "nothing_discountable" }), says: word("redeem.why.nothing_discountable") },
    },
    guest: { answers: refused({ refused: "not_signed_in" }), says: word("redeem.why.not_signed_in") },
    failed: CANNOT,
  },
]

const scenesOf = ({ name, part, states, guest, failed }: Part): Scene[] => [
  { name: `${name}, loading`, part, shop: silentShop, customer_id: "cus_1", says: "" },
  { name: `${name}, failed`, part, shop: brokenShop, customer_id: "cus_1", says: failed },
  { name: `${name}, guest`, part, shop: shopThat(guest.answers ?? {}), customer_id: null, says: guest.says },
  ...Object.entries(states).map(([state, { answers, says, part: own }]) => ({ name: `${name}, ${state}`, part: own ?? part, shop: shopThat(answers), customer_id: "cus_1", says })),
]

export const scenes: Scene[] = parts.flatMap(scenesOf)

/** Around every scene, and within those of what is earned. */
const EVERYWHERE = ["RetentionProvider", "Explanation"]

/** Components of the kit that no scene shows. */
export const unseen = Object.keys(kit).filter((name) => /^[A-Z]/.test(name) && !EVERYWHERE.includes(name) && parts.every((part) => part.name !== name))
