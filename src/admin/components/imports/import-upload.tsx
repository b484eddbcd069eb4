import { ArrowDownTray } from "@medusajs/icons"
import { Button, Input, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { SAMPLE_CSV } from "../../lib/import-sample"
import { saveFile } from "../../lib/save-file"
import { useErrorText } from "../../lib/use-error-text"
import { useUploadImport } from "../../lib/use-imports"
import { Field } from "../field"
import { Notice } from "../notice"
import { Section } from "../section"
import { FileField } from "./file-field"

/** Takes a file in and has it looked through; nothing changes before the import is run. */
export function ImportUpload({ onUploaded }: { onUploaded: (id: string) => void }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const upload = useUploadImport()
  const [file, setFile] = useState<File | null>(null)
  const [label, setLabel] = useState("")
  const [tried, setTried] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!file || !label.trim() || upload.isPending) return
    upload.mutate({ file, label: label.trim() }, { onSuccess: ({ import: made }) => onUploaded(made.id) })
  }

  return (
    <Section
      level="h1"
      title={t("imports.title")}
      description={t("imports.text")}
      actions={
        <Button size="small" variant="secondary" type="button" onClick={() => saveFile(new Blob([SAMPLE_CSV], { type: "text/csv" }), "points-import.csv")}>
          <ArrowDownTray />
          {t("imports.sample")}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-6 px-6 py-4 lg:grid-cols-2" aria-label={t("imports.title")}>
        <div className="flex flex-col gap-y-6">
          <FileField label={t("imports.file")} error={tried && !file ? t("imports.fileMissing") : null} file={file} onChange={setFile} />
          <Field label={t("imports.label")} hint={t("imports.labelHint")} error={tried && !label.trim() ? t("imports.labelMissing") : null}>
            {({ id, describedBy, invalid }) => (
              <Input id={id} aria-describedby={describedBy} aria-invalid={invalid} value={label} maxLength={60} onChange={(event) => setLabel(event.target.value)} />
            )}
          </Field>
          {upload.error ? (
            <Notice variant="error" announce title={t("imports.uploadFailed")}>
              {errorText(upload.error)}
            </Notice>
          ) : null}
          <div>
            <Button size="small" type="submit" isLoading={upload.isPending}>
              {t("imports.check")}
            </Button>
          </div>
        </div>
        <Columns />
      </form>
    </Section>
  )
}

const COLUMNS = ["email", "points", "earned_at", "expires_at", "reference"] as const

/** What the file may hold, column by column. */
function Columns() {
  const { t } = useTranslation("retention")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("imports.columns")}
      </Text>
      <dl className="flex flex-col gap-y-2">
        {COLUMNS.map((column) => (
          <div key={column}>
            <dt>
              <code className="txt-compact-small bg-ui-bg-subtle rounded px-1 py-0.5">{column}</code>
            </dt>
            <dd className="txt-small text-ui-fg-subtle text-pretty">{t(`imports.column.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
