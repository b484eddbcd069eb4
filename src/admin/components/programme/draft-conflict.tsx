import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Standing } from "../../lib/programme-draft"
import { useFormat } from "../../lib/use-format"
import { useStaffNames } from "../../lib/use-names"
import { Notice } from "../notice"

interface Props {
  newest: Standing
  disabled: boolean
  onLoad: () => void
  onKeep: () => void
}

/** Somebody changed the same part meanwhile: says who and when, and what can be done about it. */
export function DraftConflict({ newest, disabled, onLoad, onKeep }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const name = useStaffNames([newest.updated_by]).get(newest.updated_by ?? "") ?? t("actor.staff")
  return (
    <Notice variant="warning" announce title={t("conflict.title")}>
      <p>{t("conflict.text", { name, date: format.dateTime(newest.updated_at) })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" type="button" variant="secondary" onClick={onLoad}>
          {t("conflict.load")}
        </Button>
        <Button size="small" type="button" variant="secondary" disabled={disabled} onClick={onKeep}>
          {t("conflict.keep")}
        </Button>
      </div>
    </Notice>
  )
}
