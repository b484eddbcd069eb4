import { useTranslation } from "react-i18next"

const KNOWN = ["canceled", "no_rate", "nothing_paid", "excluded", "before_programme"] as const

/** Why an order earned nothing, in words; a reason of a newer server is shown as it came. */
export function useZeroReason() {
  const { t } = useTranslation("retention")
  return (reason: string): string => {
    const known = KNOWN.find((k) => k === reason)
    return known ? t(`zero.${known}`) : reason
  }
}
