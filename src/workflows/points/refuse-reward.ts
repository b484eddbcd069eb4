import { MedusaError } from "@medusajs/framework/utils"
import { assertNever } from "../../domain/kernel"
import type { RewardRefusal, VoucherRefusal } from "../../domain/points"
import { refusedWith } from "./refusals"

function messageOf(refusal: RewardRefusal | VoucherRefusal): string {
  switch (refusal.refused) {
    case "unknown_reward":
      return "This reward was not found. Choose one from the list of rewards."
    case "blocked":
      return "This points account is blocked. Please contact the shop."
    case "sold_out":
      return "This reward is sold out. Choose another one."
    case "limit_reached":
      return `This reward can be taken ${refusal.limit} times by one member. Choose another one, or give an unused voucher back first.`
    case "tier_required":
      return "This reward is for members on another level. Choose one without a level."
    case "no_amount":
      return `This reward has no amount in ${refusal.currency_code.toUpperCase()}. Choose another currency.`
    case "insufficient_points":
      return `There are ${refusal.available} points to spend, ${refusal.short_by} too few.`
    case "voucher_used":
      return "This voucher is used already. Cancelling its order gives the points back."
    case "voucher_expired":
      return "This voucher has expired; its points came back then."
    case "voucher_withdrawn":
      return "This voucher was withdrawn, because the spending it came from was refunded."
    case "voucher_not_exchanged":
      return "This voucher came from spending, not from points, so there are no points to give back. Use its code instead."
    default:
      return assertNever(refusal)
  }
}

/** A refusal as an error with a stable code and a sentence that says what to do. An unknown reward is not found, the rest is not allowed. */
export const rewardError = (refusal: RewardRefusal | VoucherRefusal): MedusaError =>
  refusedWith(refusal.refused === "unknown_reward" ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED, messageOf(refusal), refusal)
