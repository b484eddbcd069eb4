import { Input } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { timeZoneProblem } from "../../lib/programme-form"
import { Field } from "../field"
import { useFieldProblem } from "../use-field-problem"

/** A time zone by name, with the browser's list of them to choose from. */
export function TimeZoneField({ value, onChange }: { value: string; onChange: (time_zone: string) => void }) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const list = useId()
  return (
    <Field label={t("terms.timeZone")} hint={t("terms.timeZoneHint")} error={problem(timeZoneProblem(value))}>
      {({ id, describedBy, invalid }) => (
        <>
          <Input id={id} list={list} value={value} autoComplete="off" spellCheck={false} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.value.trim())} />
          <datalist id={list}>
            {["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
