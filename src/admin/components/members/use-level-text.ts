import { useTranslation } from "react-i18next"
import type { StoreTierStanding } from "../../../contract"
import { useFormat } from "../../lib/use-format"

type Measured = Pick<StoreTierStanding, "basis" | "currency_code" | "window">

/** What counts towards a level, in words: money, points or orders, and over which time. */
export function useLevelText() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const amount = ({ basis, currency_code }: Measured, value: number): string => {
    if (basis === "spend") return format.money(value, currency_code)
    return basis === "points" ? format.points(value) : t("memberTier.orders", { count: value, n: format.number(value) })
  }
  return {
    amount,
    measure: (standing: StoreTierStanding): string => t(`memberTier.window.${standing.window}`, { amount: amount(standing, standing.measure) }),
    missing: (standing: StoreTierStanding): string =>
      standing.next ? t("memberTier.missing", { amount: amount(standing, standing.next.missing), level: standing.next.title }) : t("memberTier.top"),
  }
}
