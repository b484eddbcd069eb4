import { clx, Text } from "@medusajs/ui"
import { useState, type DragEvent } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../field"

interface Props {
  label: string
  error: string | null
  file: File | null
  onChange: (file: File | null) => void
}

/** Chooses a CSV file, or takes one that is dropped on it. The browser's own control speaks its own language, so it is there but not shown. */
export function FileField({ label, error, file, onChange }: Props) {
  const { t } = useTranslation("retention")
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onChange(event.dataTransfer.files[0] ?? null)
  }
  return (
    <Field label={label} error={error}>
      {({ id, describedBy, invalid }) => (
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
        >
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            className="peer sr-only"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.target.files?.[0] ?? null)}
          />
          <label
            htmlFor={id}
            className={clx(
              "border-ui-border-strong bg-ui-bg-component hover:bg-ui-bg-component-hover peer-focus-visible:shadow-borders-focus flex cursor-pointer flex-col items-center gap-y-1 rounded-lg border border-dashed px-4 py-6 text-center",
              over && "bg-ui-bg-component-hover"
            )}
          >
            <Text as="span" size="small" weight="plus" className="max-w-full break-words">
              {file ? file.name : t("imports.choose")}
            </Text>
            <Text as="span" size="small" className="text-ui-fg-muted">
              {file ? t("imports.chooseOther") : t("imports.drop")}
            </Text>
          </label>
        </div>
      )}
    </Field>
  )
}
