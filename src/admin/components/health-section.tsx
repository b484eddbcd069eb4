import { Button, Checkbox, Label, StatusBadge } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useFormat } from "../lib/use-format"
import { useAudit, useHealth, useSweep } from "../lib/use-health"
import { AuditResult } from "./audit-result"
import { HealthFigures } from "./health-figures"
import { Failed, Loading } from "./load-state"
import { Notice } from "./notice"
import { Section } from "./section"
import { SweepResult } from "./sweep-result"

/** Whether the ledger is up to date and right, and the two things that find out and mend. */
export function HealthSection() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const id = useId()
  const { data: health, error, isPending, refetch } = useHealth()
  const sweep = useSweep()
  const audit = useAudit()
  const [full, setFull] = useState(false)
  return (
    <Section
      title={t("health.title")}
      badge={health ? health.ok ? <StatusBadge color="green">{t("health.ok")}</StatusBadge> : <StatusBadge color="orange">{t("health.attention")}</StatusBadge> : null}
      description={health ? (health.last_sweep_at ? t("health.lastSweep", { date: format.dateTime(health.last_sweep_at) }) : t("health.neverSwept")) : null}
      actions={
        <>
          <Button size="small" variant="secondary" isLoading={audit.isPending} onClick={() => audit.mutate()}>
            {t("audit.run")}
          </Button>
          <Button size="small" variant="secondary" isLoading={sweep.isPending} onClick={() => sweep.mutate({ full })}>
            {t("sweep.run")}
          </Button>
        </>
      }
    >
      {isPending ? <Loading /> : null}
      {error && !health ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {health ? (
        <>
          {health.problems.length ? (
            <div className="flex flex-col gap-y-2 px-6 py-4">
              {health.problems.map((problem) => (
                <Notice key={problem} variant="warning" title={t(`problem.${problem}`)}>
                  {t(`problemHelp.${problem}`)}
                </Notice>
              ))}
            </div>
          ) : null}
          <HealthFigures health={health} />
        </>
      ) : null}
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <div className="flex items-start gap-x-2">
          <Checkbox id={id} checked={full} onCheckedChange={(checked) => setFull(checked === true)} className="mt-0.5" />
          <div className="flex flex-col">
            <Label htmlFor={id} size="small">
              {t("sweep.full")}
            </Label>
            <span className="txt-small text-ui-fg-subtle text-pretty">{t("sweep.help")}</span>
          </div>
        </div>
        <div aria-live="polite" className="flex flex-col gap-y-4 empty:hidden">
          <SweepResult run={sweep} />
          <AuditResult run={audit} />
        </div>
      </div>
    </Section>
  )
}
