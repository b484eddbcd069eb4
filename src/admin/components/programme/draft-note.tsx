import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminProgrammeResponse } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useStaffNames } from "../../lib/use-names"
import { Notice } from "../notice"

/** Says on each page that edits the draft that nothing of it counts yet, and where it is activated. */
export function DraftNote({ newest: { draft } }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const names = useStaffNames([draft?.updated_by ?? null])
  if (!draft) return <Notice variant="info" title={t("programme.noDraft")} />
  return (
    <Notice variant="warning" title={t("programme.editsDraft", { name: names.get(draft.updated_by ?? "") ?? t("actor.staff"), date: format.dateTime(draft.updated_at) })}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span>{t("programme.draftCountsLater")}</span>
        <Button size="small" variant="secondary" asChild>
          <Link to="/retention/programme">{t("programme.seeDraft")}</Link>
        </Button>
      </div>
    </Notice>
  )
}
