import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgramme } from "../../contract"
import { useFormat } from "../lib/use-format"
import { useStaffNames } from "../lib/use-names"
import { Notice } from "./notice"

interface Props {
  newest: AdminProgramme
  disabled: boolean
  onLoad: () => void
  onKeep: () => void
}

/** Somebody saved meanwhile: says who and when, and what can be done about it. */
export function ProgrammeConflict({ newest, disabled, onLoad, onKeep }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const name = useStaffNames([newest.created_by]).get(newest.created_by ?? "") ?? t("actor.staff")
  return (
    <div className="px-6 py-4">
      <Notice variant="warning" announce title={t("conflict.title", { version: newest.version })}>
        <p>{t("conflict.text", { version: newest.version, name, date: format.dateTime(newest.active_from) })}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="small" type="button" variant="secondary" onClick={onLoad}>
            {t("conflict.load", { version: newest.version })}
          </Button>
          <Button size="small" type="button" variant="secondary" disabled={disabled} onClick={onKeep}>
            {t("conflict.keep", { version: newest.version + 1 })}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
