import { useTranslation } from "react-i18next"

/** The words of one of the programme's pages in the line at the top. */
export function ProgrammeBreadcrumb({ tab }: { tab: "settings" | "earning" | "tiers" }) {
  const { t } = useTranslation("retention")
  return <>{t(`programme.tab.${tab}`)}</>
}
