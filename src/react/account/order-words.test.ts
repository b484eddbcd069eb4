import type { StoreOrderEarned, StoreOrderPoints } from "../../contract"
import { en, say, type MessageKey, type Values } from "../messages"
import { orderWords } from "./order-words"

const retention = { text: (key: MessageKey, values: Values = {}) => say(en[key], values, "en"), date: (instant: string) => instant.slice(0, 10) }
const earned = (over: Partial<StoreOrderEarned> = {}): StoreOrderEarned => ({ order_id: "order_1", points: 103, zero_reason: null, explanation: [], waiting: false, ...over })
const booked = (over: Partial<StoreOrderPoints> = {}): StoreOrderPoints => ({ order_id: "order_1", pending: 0, available: 0, spent: 0, available_at: null, lines: [], explanation: [], ...over })

it("tells the owner what waits, and until when", () => {
  expect(orderWords(retention, { earned: earned(), order: booked({ pending: 103, available_at: "2026-12-01T00:00:00.000Z" }) })).toEqual([
    "103 points from this order are on their way",
    "To be used from 2026-12-01 on.",
  ])
})

it("says that the payment is missing where no date is known", () => {
  expect(orderWords(retention, { earned: earned(), order: booked({ pending: 103 }) })).toEqual(["103 points from this order are on their way", "You will see from when to use them once the order is paid."])
})

it("tells the owner what the order earned, also when only a part of it is paid", () => {
  expect(orderWords(retention, { earned: earned(), order: booked({ available: 103 }) })).toEqual(["This order earned 103 points"])
  expect(orderWords(retention, { earned: earned(), order: booked({ available: 50, pending: 53, available_at: "2026-12-01T00:00:00.000Z" }) })).toEqual([
    "This order earned 50 points",
    "53 points from this order are on their way",
    "To be used from 2026-12-01 on.",
  ])
})

it("promises the points right after the purchase, before they are booked, and where the ledger cannot be asked", () => {
  const sentences = ["103 points from this order are on their way"]
  expect(orderWords(retention, { earned: earned(), order: booked() })).toEqual(sentences)
  expect(orderWords(retention, { earned: earned(), order: null })).toEqual(sentences)
})

it("tells a guest that the points are kept, and for whom", () => {
  expect(orderWords(retention, { earned: earned({ waiting: true, points: 1 }), order: null })).toEqual(["1 point is waiting for you", en["earn.guest_order_hint"]])
})

it("says why nothing is earned, and is silent where there is no reason", () => {
  expect(orderWords(retention, { earned: earned({ points: 0, zero_reason: "canceled" }), order: null })).toEqual(["This order was cancelled and earns no points."])
  expect(orderWords(retention, { earned: earned({ points: 0 }), order: null })).toEqual([])
})
