import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../../contract"
import { bodyOf } from "../../../../body-of"
import { id, text } from "../../../../fields"

const currency_code = z
  .string({ error: "currency_code: expected a three-letter code" })
  .regex(/^[A-Za-z]{3}$/, "currency_code: expected a three-letter code")
  .transform((code) => code.toLowerCase())

export const RewardsQuery = z.strictObject({ currency_code: currency_code.optional() })
export type RewardsQuery = z.output<typeof RewardsQuery>

export const TakeRewardBody = bodyOf<Contract.StoreTakeReward>()(
  z.strictObject({
    reward_id: id("reward_id"),
    currency_code: currency_code.optional(),
    idempotency_key: text("idempotency_key", 200).min(8, "idempotency_key: expected at least 8 characters, unique for this exchange"),
  })
)
export const ReturnVoucherBody = z.strictObject({})
