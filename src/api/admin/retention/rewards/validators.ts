import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../contract"
import { bodyOf } from "../../../body-of"
import { text } from "../../../fields"
import { benefit } from "../programme/validators"

const whole = (field: string, min: number, max: number) => {
  const message = `${field}: expected a whole number from ${min} to ${max}`
  return z.number({ error: message }).int(message).min(min, message).max(max, message)
}

export const SaveRewardBody = bodyOf<Contract.AdminSaveReward>()(
  z.strictObject({
    title: text("title", 100).min(1, "title: expected a name of 1 to 100 characters"),
    description: text("description", 2000).nullable(),
    active: z.boolean({ error: "active: expected true or false" }),
    cost_points: whole("cost_points", 1, 1_000_000_000),
    benefit,
    stock: whole("stock", 0, 1_000_000_000).nullable(),
    stock_seen: whole("stock_seen", 0, 1_000_000_000).optional(),
    per_member_limit: whole("per_member_limit", 1, 1_000_000).nullable(),
    tier_ids: z.array(text("tier_ids", 64)).max(200, "tier_ids: expected at most 200 entries"),
    valid_days: whole("valid_days", 1, 3650),
    position: whole("position", -1_000_000, 1_000_000),
  })
)
export const ReturnVoucherBody = z.strictObject({})
