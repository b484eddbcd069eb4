import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../contract"

export function MemberStatus({ status }: Pick<AdminMember, "status">) {
  const { t } = useTranslation("retention")
  return status === "blocked" ? <StatusBadge color="red">{t("status.blocked")}</StatusBadge> : <StatusBadge color="green">{t("status.active")}</StatusBadge>
}
