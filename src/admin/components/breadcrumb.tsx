import { useTranslation } from "react-i18next"

/** The words of a page in the line at the top; a component, because a page's `handle` is made before the language is known. */
export function Breadcrumb({ page }: { page: "retention" | "members" | "programme" | "member" | "rewards" | "reports" | "import" }) {
  const { t } = useTranslation("retention")
  return <>{t(`menu.${page}`)}</>
}
