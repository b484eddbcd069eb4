import type { PointsEntry } from "../../contract"
import { en, say, type MessageKey, type Values } from "../messages"
import type { Texts } from "../provider"
import { entryWords } from "./entry-words"

const retention = { text: (key: MessageKey, values: Values = {}, own?: Texts) => say(own?.[key] ?? en[key], values, "en") }
const words = (entry: Partial<PointsEntry>, awards = {}) => entryWords(retention, { kind: "earn", available: 0, order_id: null, reason: null, ...entry }, awards)

it("says in the shopper's words what happened", () => {
  expect(words({ kind: "earn", order_id: "order_1" })).toBe("Earned with an order")
  expect(words({ kind: "expire" })).toBe("Expired")
})

it("shows the reason of a manual change", () => {
  expect(words({ kind: "adjust", available: 50, reason: "goodwill" })).toBe("Added by us: with our apologies")
  expect(words({ kind: "adjust", available: -50, reason: "correction" })).toBe("Taken off by us: correction")
})

it("shows a reason of the shop's own as it is, and says nothing more for “other”", () => {
  expect(words({ kind: "adjust", available: 50, reason: "Summer party" })).toBe("Added by us: Summer party")
  expect(words({ kind: "adjust", available: 50, reason: "other" })).toBe("Added by us")
  expect(words({ kind: "adjust", available: 50, reason: null })).toBe("Added by us")
})

it("names an award by its occasion, and one of the shop's own by the title the storefront gives", () => {
  expect(words({ kind: "award", reason: "birthday" })).toBe("Happy birthday")
  expect(words({ kind: "award", reason: "instagram" })).toBe("A present from us")
  expect(words({ kind: "award", reason: "instagram" }, { instagram: "Your picture" })).toBe("Your picture")
  expect(words({ kind: "award", reason: "tier_gift" })).toBe("A present for your new level")
  expect(words({ kind: "adjust", available: -300, reason: "tier_gift" })).toBe("Present for a level taken back")
})

it("tells points that come back from an order apart from those that come back for a voucher", () => {
  expect(words({ kind: "return", order_id: "order_1" })).toBe("Given back after a return or cancellation")
  expect(words({ kind: "return" })).toBe("Given back for a voucher")
})

it("has words for a kind that only a newer server knows", () => {
  expect(words({ kind: "transfer" as PointsEntry["kind"] })).toBe("Change of points")
})
