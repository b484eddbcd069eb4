import type { PointsEntry } from "../../contract"
import type { MessageKey } from "../messages"
import type { Retention, Texts } from "../provider"

/** The shop's own words for its awards, by the name that the award has in the programme. */
export type AwardTitles = Readonly<Record<string, string>>

const AWARDS = ["signup", "first_order", "birthday", "newsletter", "review", "tier_gift"] as const
/** Manual changes by their reason; `other` says nothing that the sentence does not say. */
const REASONS = ["goodwill", "correction", "promotion", "import", "abuse"] as const

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null => words.find((each) => each === word) ?? null

/** What happened, in the shopper's words. Manual changes say the shop's reason, also one that the kit does not know. */
export function entryWords({ text }: Pick<Retention, "text">, entry: Pick<PointsEntry, "kind" | "available" | "order_id" | "reason">, awards: AwardTitles = {}, own?: Texts): string {
  const { kind, available, order_id, reason } = entry
  const say = (key: MessageKey) => text(key, {}, own)
  switch (kind) {
    case "award": {
      const award = oneOf(AWARDS, reason)
      return (reason && awards[reason]) || say(award ? `history.award.${award}` : "history.kind.award")
    }
    case "adjust": {
      if (reason === "tier_gift") return say("history.award.tier_gift_back")
      const sentence = say(available < 0 ? "history.kind.adjust_down" : "history.kind.adjust_up")
      if (!reason || reason === "other") return sentence
      const known = oneOf(REASONS, reason)
      return text("history.because", { what: sentence, reason: known ? say(`history.reason.${known}`) : reason }, own)
    }
    case "return":
      // What comes back without an order had been paid for a voucher.
      return say(order_id ? "history.kind.return" : "history.kind.return_voucher")
    case "reverse":
      return say(reason === "tier_gift" ? "history.award.tier_gift_back" : "history.kind.reverse")
    case "earn":
    case "confirm":
    case "hold":
    case "capture":
    case "release":
    case "expire":
    case "repay":
    case "redeem":
      return say(`history.kind.${kind}`)
    default:
      return unknownKind(kind, say)
  }
}

/** A kind that a newer server has; every kind of today is named above. */
const unknownKind = (_kind: never, say: (key: MessageKey) => string): string => say("history.kind.other")
