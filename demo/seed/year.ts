import type { Random } from "./random"
import type { Shopper, Habit } from "./people"
import type { Shelf } from "./products"

/** What happened to an order, with the days on which it did. */
export interface PlannedOrder {
  shopper: Shopper
  currency_code: "eur" | "usd"
  placed_at: Date
  lines: { shelf: Shelf; quantity: number }[]
  express: boolean
  /** Ten percent off with the welcome code. */
  welcome: boolean
  /** Null: not paid (yet). */
  paid_at: Date | null
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  /** Paid partly with as many points as the programme lets. */
  with_points: boolean
  /** Goods that came back with their money, or money alone. */
  refund: { kind: "return_some" | "return_all" | "money_some" | "money_all"; at: Date } | null
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Days before today on which somebody ordered, oldest first. */
function daysOf(habit: Habit, random: Random): number[] {
  const days: number[] = []
  const every = (from: number, min: number, max: number, until: number) => {
    for (let day = from; day >= until; day -= random.whole(min, max)) days.push(day)
  }
  switch (habit) {
    case "regular":
      every(random.whole(325, 360), 25, 40, 1)
      return days
    case "office":
      every(random.whole(345, 362), 14, 18, 1)
      return days
    case "occasional":
      every(random.whole(250, 355), 60, 110, 4)
      return days
    case "lapsed": {
      const count = random.whole(3, 6)
      let day = random.whole(340, 362)
      for (let i = 0; i < count && day >= 205; i++, day -= random.whole(18, 27)) days.push(day)
      return days
    }
    case "once":
      return [random.whole(25, 340)]
    case "new":
      return [random.whole(9, 20), random.whole(2, 6)]
  }
}

/** A year of orders up to yesterday, oldest first. The same random numbers make the same year. */
export function planYear(shoppers: readonly Shopper[], shelves: readonly Shelf[], random: Random, now: Date): PlannedOrder[] {
  const today = new Date(now)
  today.setUTCHours(0, 0, 0, 0)
  const orders = shoppers.flatMap((shopper) => {
    const usual = random.some(shelves.filter((shelf) => shelf.category !== "Brewing gear" && shelf.category !== "Gifts"), 4)
    return daysOf(shopper.habit, random).map((daysAgo, i) =>
      planOrder(shopper, i, new Date(today.getTime() - daysAgo * DAY + random.whole(6 * 60, 21 * 60) * 60_000), usual, shelves, random, now)
    )
  })
  orders.sort((a, b) => a.placed_at.getTime() - b.placed_at.getTime())
  return withPoints(withTroubles(orders, random, now), random, now)
}

function planOrder(shopper: Shopper, nth: number, placed_at: Date, usual: Shelf[], shelves: readonly Shelf[], random: Random, now: Date): PlannedOrder {
  const express = random.chance(0.15)
  const after = (from: Date, min_hours: number, max_hours: number) => {
    const at = new Date(from.getTime() + random.whole(min_hours * 60, max_hours * 60) * 60_000)
    return at < now ? at : null
  }
  const paid_at = after(placed_at, 0, 12)
  const shipped_at = paid_at && after(paid_at, 12, express ? 24 : 48)
  const delivered_at = shipped_at && after(shipped_at, 20, express ? 30 : 110)
  return {
    shopper,
    currency_code: shopper.country === "us" ? "usd" : "eur",
    placed_at,
    lines: linesFor(shopper.habit, usual, shelves, random),
    express,
    welcome: nth === 0 && random.chance(0.4),
    paid_at,
    shipped_at,
    delivered_at,
    canceled_at: null,
    with_points: false,
    refund: null,
  }
}

function linesFor(habit: Habit, usual: Shelf[], shelves: readonly Shelf[], random: Random): PlannedOrder["lines"] {
  const office = habit === "office"
  const wanted = [...random.some(usual, random.whole(1, 3)), ...(random.chance(0.35) ? [random.pick(shelves)] : [])]
  return [...new Set(wanted)].map((shelf) => ({ shelf, quantity: office ? random.whole(3, 6) : random.chance(0.25) ? 2 : 1 }))
}

/** What does not go well in every shop: returns, goodwill, orders called off, bills not paid. Spread over the year by rank. */
function withTroubles(orders: PlannedOrder[], random: Random, now: Date): PlannedOrder[] {
  const kinds = ["return_some", "money_some", "return_all", "return_some", "money_all", "return_some"] as const
  const delivered = orders.filter((o) => o.delivered_at && now.getTime() - o.delivered_at.getTime() > 12 * DAY)
  const refunded = random.some(delivered, 16)
  refunded.forEach((order, i) => {
    const kind = kinds[i % kinds.length] as (typeof kinds)[number]
    // Goods come back within a fortnight; money is given back for other reasons too, also after the points could be used.
    const days = kind.startsWith("return") ? random.whole(2, 11) : random.whole(6, 40)
    const at = new Date(Math.min((order.delivered_at as Date).getTime() + days * DAY, now.getTime() - HOUR))
    order.refund = { kind, at }
  })
  const rest = random.some(orders.filter((o) => !o.refund && o.paid_at), 9)
  rest.forEach((order, i) => {
    order.shipped_at = order.delivered_at = null
    if (i < 5) order.canceled_at = new Date(order.placed_at.getTime() + random.whole(1, 20) * HOUR)
    // Cancelled before the money was taken, except once; the others were never paid.
    if (i !== 0) order.paid_at = null
    else order.canceled_at = new Date((order.paid_at as Date).getTime() + 2 * HOUR)
  })
  return orders
}

/** Members who come often use their points now and then; two such orders come back in part. */
function withPoints(orders: PlannedOrder[], random: Random, now: Date): PlannedOrder[] {
  const daysAgo = (order: PlannedOrder) => (now.getTime() - order.placed_at.getTime()) / DAY
  const loyal = orders.filter(({ shopper: { member, habit } }) => member && (habit === "regular" || habit === "office"))
  // Those whose log-ins the demo prints keep what they earned of late, so that there is something to spend.
  const mayUse = (order: PlannedOrder) => daysAgo(order) < 240 && (!order.shopper.about || daysAgo(order) > 150)
  const some = random.some(loyal.filter((order) => order.delivered_at && !order.refund && !order.canceled_at && mayUse(order)), 12)
  some.forEach((order, i) => {
    order.with_points = true
    order.welcome = false
    if (i < 2 && daysAgo(order) > 25) order.refund = { kind: "return_some", at: new Date((order.delivered_at as Date).getTime() + 5 * DAY) }
  })
  return orders
}
