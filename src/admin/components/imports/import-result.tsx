import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminImport } from "../../../contract"
import { canRun } from "../../lib/import-run"
import { useErrorText } from "../../lib/use-error-text"
import { useFormat } from "../../lib/use-format"
import { useImport, useRunImport } from "../../lib/use-imports"
import { Failed, Loading } from "../load-state"
import { Notice } from "../notice"
import { ProgressBar } from "../progress-bar"
import { Section } from "../section"
import { ImportProblems } from "./import-problems"
import { ImportState } from "./import-state"

/** One import: what the look through its file found, then how far it has come, then what it did. */
export function ImportResult({ id }: { id: string }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const errorText = useErrorText()
  const { data, error, isPending, refetch } = useImport(id)
  const run = useRunImport(id)
  if (isPending || !data) {
    return <Section title={t("imports.one")}>{isPending ? <Loading rows={3} /> : <Failed error={error} onRetry={() => void refetch()} />}</Section>
  }
  const { import: one, problems } = data
  const runs = canRun(one, new Date())
  const start = () =>
    run.mutate(undefined, {
      onError: (failure) => void toast.error(t("imports.runFailed"), { description: errorText(failure) }),
    })
  return (
    <Section
      title={one.label}
      badge={<ImportState state={one.state} />}
      description={[one.file_name, format.dateTime(one.created_at)].filter(Boolean).join(" · ")}
      actions={
        runs ? (
          <Button size="small" type="button" isLoading={run.isPending} onClick={start}>
            {runs === "run" ? t("imports.run") : t("imports.resume")}
          </Button>
        ) : null
      }
    >
      {one.error ? (
        <div className="px-6 py-4">
          <Notice variant="error" title={t("imports.stopped")}>
            {one.error}
          </Notice>
        </div>
      ) : null}
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" aria-live="polite" className="text-pretty">
          {t(`imports.says.${one.state}`)}
        </Text>
        {one.state === "running" || (one.state === "failed" && one.imported > 0) ? (
          <div className="flex flex-col gap-y-1.5">
            <ProgressBar label={t("imports.progress")} text={t("imports.progressOf", { done: format.number(one.imported), all: format.number(one.valid) })} ratio={one.imported / one.valid} />
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("imports.progressOf", { done: format.number(one.imported), all: format.number(one.valid) })}
            </Text>
          </div>
        ) : null}
        <Figures one={one} />
      </div>
      <ImportProblems problems={problems} invalid={one.invalid} />
    </Section>
  )
}

function Figures({ one }: { one: AdminImport }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const figures = [
    { key: "rows", value: one.rows, label: t("imports.rows") },
    { key: "valid", value: one.valid, label: t("imports.valid") },
    { key: "invalid", value: one.invalid, label: t("imports.invalid") },
    { key: "repeated", value: one.repeated, label: t("imports.repeated") },
    { key: "imported", value: one.imported, label: t("imports.imported") },
    { key: "points", value: one.points, label: t("imports.points") },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-3 xl:grid-cols-6">
      {figures.map(({ key, value, label }) => (
        <div key={key} className="flex flex-col">
          <dt className="txt-xsmall text-ui-fg-subtle">{label}</dt>
          <dd className="txt-compact-large-plus tabular-nums" data-testid={`retention-import-${key}`}>
            {number(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
