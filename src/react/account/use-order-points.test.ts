import type { StoreOrderEarned, StoreOrderPoints } from "../../contract"
import { unbooked } from "./use-order-points"

const earned = (over: Partial<StoreOrderEarned> = {}): StoreOrderEarned => ({ order_id: "order_1", points: 103, zero_reason: null, explanation: [], waiting: false, ...over })
const order = (over: Partial<StoreOrderPoints> = {}): StoreOrderPoints => ({ order_id: "order_1", pending: 0, available: 0, spent: 0, available_at: null, lines: [], explanation: [], ...over })

it("asks again while the ledger does not know the order yet, as right after the purchase", () => {
  expect(unbooked({ earned: earned(), order: order() })).toBe(true)
  expect(unbooked({ earned: earned(), order: null })).toBe(true)
})

it("is content once the points are booked, also when they wait for the payment", () => {
  expect(unbooked({ earned: earned(), order: order({ pending: 103 }) })).toBe(false)
  expect(unbooked({ earned: earned(), order: order({ available: 103 }) })).toBe(false)
})

it("does not ask again where nothing will be booked", () => {
  expect(unbooked({ earned: earned({ points: 0 }), order: order() })).toBe(false)
  expect(unbooked({ earned: earned({ waiting: true }), order: null })).toBe(false)
})
