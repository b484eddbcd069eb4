import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { dayAfter, dayStart } from "../../lib/days"
import { useErrorText } from "../../lib/use-error-text"
import { useExport } from "../../lib/use-report"
import { DateField } from "../date-field"
import { Notice } from "../notice"
import { Section } from "../section"

/** The members with their balances, and the ledger's entries of some days, as files for a spreadsheet. */
export function ExportSection() {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const members = useExport()
  const entries = useExport()
  const [from, setFrom] = useState<Date | null>(null)
  const [until, setUntil] = useState<Date | null>(null)
  const backwards = !!from && !!until && until < from
  const error = members.error ?? entries.error
  return (
    <Section title={t("reports.export")} description={t("reports.exportText")}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle min-w-0 text-pretty">
          {t("reports.exportMembersText")}
        </Text>
        <Button size="small" variant="secondary" type="button" isLoading={members.isPending} onClick={() => members.mutate({ name: "members" })}>
          <ArrowDownTray />
          {t("reports.exportMembers")}
        </Button>
      </div>
      <form
        className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 px-6 py-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (backwards) return
          entries.mutate({ name: "entries", ...(from ? { from: dayStart(from) } : {}), ...(until ? { until: dayAfter(until) } : {}) })
        }}
      >
        <div className="flex flex-col gap-y-3">
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("reports.exportEntriesText")}
          </Text>
          <div className="flex flex-wrap gap-3">
            <div className="w-44">
              <DateField label={t("reports.from")} value={from} onChange={setFrom} />
            </div>
            <div className="w-44">
              <DateField label={t("reports.until")} value={until} onChange={setUntil} error={backwards ? t("reports.backwards") : null} />
            </div>
          </div>
        </div>
        <Button size="small" variant="secondary" type="submit" isLoading={entries.isPending}>
          <ArrowDownTray />
          {t("reports.exportEntries")}
        </Button>
      </form>
      {error ? (
        <div className="px-6 py-4">
          <Notice variant="error" announce title={t("reports.exportFailed")}>
            {errorText(error)}
          </Notice>
        </div>
      ) : null}
    </Section>
  )
}
