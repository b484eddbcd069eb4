import { Plus } from "@medusajs/icons"
import { Button, Drawer, StatusBadge, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { isKnown, type Award } from "../../lib/programme-awards"
import { useFormat } from "../../lib/use-format"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Empty } from "../load-state"
import { Section } from "../section"
import { AwardForm } from "./award-form"
import { ChangeProblem } from "./change-problem"
import { ListRow } from "./list-row"
import { RowActions } from "./row-actions"

/** Fixed points for something a member did. */
export function AwardsSection({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const draft = useDraftChange(newest)
  const [open, setOpen] = useState<Award | "new" | null>(null)
  const { awards } = draft.rules
  const remove = (id: string) =>
    draft.apply((rules) => ({ awards: rules.awards.filter((award) => award.id !== id) }), () => toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") }))
  return (
    <Section
      title={t("awards.title")}
      description={t("awards.text")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setOpen("new")}>
          <Plus />
          {t("awards.add")}
        </Button>
      }
    >
      <ChangeProblem error={open ? null : draft.error} />
      {awards.length ? (
        <ul className="divide-y">
          {awards.map((award) => (
            <ListRow
              key={award.id}
              title={award.title}
              badge={award.active ? <StatusBadge color="green">{t("earning.status.active")}</StatusBadge> : <StatusBadge color="grey">{t("earning.status.off")}</StatusBadge>}
              text={format.points(award.points)}
              details={[isKnown(award.id) ? t(`awards.when.${award.id}`) : t("awards.whenOwn", { name: award.id })]}
              actions={<RowActions title={award.title} disabled={draft.isPending} onEdit={() => setOpen(award)} onRemove={() => remove(award.id)} />}
            />
          ))}
        </ul>
      ) : (
        <Empty title={t("awards.none")} text={t("awards.noneText")} />
      )}
      <Drawer open={open !== null} onOpenChange={(next) => (next ? undefined : setOpen(null))}>
        {open ? <AwardForm award={open === "new" ? null : open} newest={newest} onDone={() => setOpen(null)} /> : null}
      </Drawer>
    </Section>
  )
}
