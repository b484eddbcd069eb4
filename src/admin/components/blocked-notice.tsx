import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../contract"
import { Notice } from "./notice"

/** Why a blocked member is blocked, and what that means. */
export function BlockedNotice({ member }: { member: Pick<AdminMember, "status" | "status_reason"> }) {
  const { t } = useTranslation("retention")
  if (member.status !== "blocked") return null
  return (
    <div className="px-6 py-4">
      <Notice variant="error" title={member.status_reason ? t("block.because", { reason: member.status_reason }) : t("block.noReason")}>
        {t("block.meaning")}
      </Notice>
    </div>
  )
}
