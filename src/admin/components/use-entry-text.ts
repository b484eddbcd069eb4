import { useTranslation } from "react-i18next"
import { ADJUST_REASONS, type AdjustReason, type AdminMemberEntry } from "../../contract"
import { useProgramme } from "../lib/use-programme"

/** The reason that gifts of a level are posted with, and taken back. */
const TIER_GIFT = "tier_gift"

const isReason = (reason: string): reason is AdjustReason => (ADJUST_REASONS as readonly string[]).includes(reason)

/** What an entry says about itself, for example "Added by hand: Goodwill"; an award by its title, while the programme has it. */
export function useEntryText() {
  const { t } = useTranslation("retention")
  const { data } = useProgramme()
  const awards = new Map(data?.programme.awards.map(({ id, title }) => [id, title]))
  return ({ kind, available, reason, order_id }: Pick<AdminMemberEntry, "kind" | "available" | "reason" | "order_id">): string => {
    if (kind === "adjust" && available > 0 && reason === "import") return t("entry.imported")
    if (reason === TIER_GIFT) return t(kind === "award" ? "entry.tierGift" : "entry.tierGiftBack")
    // What comes back without an order had been paid for a voucher.
    if (kind === "return" && !order_id) return t("entry.voucherReturned")
    const sentence = kind === "adjust" ? (available < 0 ? t("entry.adjustDeduct") : t("entry.adjustAdd")) : t(`entry.${kind}`)
    if (!reason) return sentence
    return t("entries.because", { sentence, reason: isReason(reason) ? t(`reason.${reason}`) : (awards.get(reason) ?? reason) })
  }
}

/** Who caused an entry, by name where it is staff; null for the programme itself, which needs no mention. */
export function useActor(names: ReadonlyMap<string, string>) {
  const { t } = useTranslation("retention")
  return (actor: string | null): string | null => {
    if (!actor || actor === "system") return null
    if (actor === "shopper") return t("actor.shopper")
    return names.get(actor) ?? (actor.startsWith("user_") ? t("actor.staff") : actor)
  }
}
