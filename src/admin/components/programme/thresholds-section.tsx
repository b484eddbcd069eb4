import { Plus } from "@medusajs/icons"
import { Button, Drawer, StatusBadge, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse, AdminThresholdRule } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Empty } from "../load-state"
import { useBenefitText } from "../rewards/use-benefit-text"
import { Section } from "../section"
import { ChangeProblem } from "./change-problem"
import { ListRow } from "./list-row"
import { RowActions } from "./row-actions"
import { ThresholdForm } from "./threshold-form"

/** "Spend X, get a voucher". */
export function ThresholdsSection({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const draft = useDraftChange(newest)
  const [open, setOpen] = useState<AdminThresholdRule | "new" | null>(null)
  const { thresholds } = draft.rules
  const benefit = useBenefitText(thresholds.map((rule) => rule.benefit))
  const remove = (id: string) =>
    draft.apply((rules) => ({ thresholds: rules.thresholds.filter((rule) => rule.id !== id) }), () => toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") }))
  return (
    <Section
      title={t("thresholds.title")}
      description={t("thresholds.text")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setOpen("new")}>
          <Plus />
          {t("thresholds.add")}
        </Button>
      }
    >
      <ChangeProblem error={open ? null : draft.error} />
      {thresholds.length ? (
        <ul className="divide-y">
          {thresholds.map((rule) => (
            <ListRow
              key={rule.id}
              title={rule.title}
              badge={rule.active ? <StatusBadge color="green">{t("earning.status.active")}</StatusBadge> : <StatusBadge color="grey">{t("earning.status.off")}</StatusBadge>}
              text={t("thresholds.sentence", { amount: format.money(rule.from_amount, rule.currency_code), benefit: benefit(rule.benefit) })}
              details={[t("thresholds.valid", { count: rule.valid_days, n: format.number(rule.valid_days) }), t("thresholds.near", { percent: format.percent(rule.near_percent / 100) })]}
              actions={<RowActions title={rule.title} disabled={draft.isPending} onEdit={() => setOpen(rule)} onRemove={() => remove(rule.id)} />}
            />
          ))}
        </ul>
      ) : (
        <Empty title={t("thresholds.none")} text={t("thresholds.noneText")} />
      )}
      <Drawer open={open !== null} onOpenChange={(next) => (next ? undefined : setOpen(null))}>
        {open ? <ThresholdForm rule={open === "new" ? null : open} newest={newest} onDone={() => setOpen(null)} /> : null}
      </Drawer>
    </Section>
  )
}
