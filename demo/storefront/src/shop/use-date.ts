import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Writes instants as days in the shopper's language and time zone. */
export function useDate(): (instant: string | Date) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" })
    return (instant) => format.format(new Date(instant))
  }, [i18n.language])
}
