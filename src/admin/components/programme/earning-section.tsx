import { ArrowDownMini, ArrowUpMini, Plus } from "@medusajs/icons"
import { Button, IconButton, StatusBadge, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminEarningRule, AdminProgrammeResponse } from "../../../contract"
import { earningStatus, inOrder, moved } from "../../lib/programme-earning"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Empty } from "../load-state"
import { Section } from "../section"
import { ChangeProblem } from "./change-problem"
import { EarningModal } from "./earning-modal"
import { ListRow } from "./list-row"
import { RowActions } from "./row-actions"
import { useRuleText } from "./use-rule-text"

const COLOURS = { active: "green", planned: "blue", ended: "grey", off: "grey" } as const

/** Earning rules and campaigns in the order in which they are asked. */
export function EarningSection({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const draft = useDraftChange(newest)
  const text = useRuleText(draft.rules.time_zone)
  const [open, setOpen] = useState<AdminEarningRule | "new" | null>(null)
  const rules = inOrder(draft.rules.earning)
  const now = new Date()
  const apply = (earning: AdminEarningRule[]) => draft.apply(() => ({ earning }), () => toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") }))
  const arrow = (rule: AdminEarningRule, at: number, by: -1 | 1) => (
    <IconButton
      size="small"
      type="button"
      variant="transparent"
      disabled={draft.isPending || at + by < 0 || at + by >= rules.length}
      aria-label={by < 0 ? t("earning.up", { title: rule.title }) : t("earning.down", { title: rule.title })}
      onClick={() => apply(moved(rules, rule.id, by))}
    >
      {by < 0 ? <ArrowUpMini /> : <ArrowDownMini />}
    </IconButton>
  )
  return (
    <Section
      title={t("earning.title")}
      description={t("earning.text")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setOpen("new")}>
          <Plus />
          {t("earning.add")}
        </Button>
      }
    >
      <ChangeProblem error={open ? null : draft.error} />
      {rules.length ? (
        <ol className="divide-y">
          {rules.map((rule, at) => (
            <ListRow
              key={rule.id}
              title={rule.title}
              badge={<StatusBadge color={COLOURS[earningStatus(rule, now)]}>{t(`earning.status.${earningStatus(rule, now)}`)}</StatusBadge>}
              text={text.gift(rule)}
              details={text.conditions(rule)}
              actions={
                <>
                  {arrow(rule, at, -1)}
                  {arrow(rule, at, 1)}
                  <RowActions title={rule.title} disabled={draft.isPending} onEdit={() => setOpen(rule)} onRemove={() => apply(rules.filter((other) => other.id !== rule.id))} />
                </>
              }
            />
          ))}
        </ol>
      ) : (
        <Empty title={t("earning.none")} text={t("earning.noneText")} />
      )}
      {open ? <EarningModal rule={open === "new" ? null : open} newest={newest} onClose={() => setOpen(null)} /> : null}
    </Section>
  )
}
