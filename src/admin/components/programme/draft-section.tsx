import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeDraft, AdminProgrammeResponse } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useStaffNames } from "../../lib/use-names"
import { useDiscardDraft } from "../../lib/use-programme"
import { Section } from "../section"
import { ActivatePrompt } from "./activate-prompt"
import { ChangeProblem } from "./change-problem"
import { DifferencesList } from "./differences-list"
import { SimulationPanel } from "./simulation-panel"

/** The draft: who works on it, what it changes, what it would have done, and putting it in force. */
export function DraftSection({ newest, draft }: { newest: AdminProgrammeResponse; draft: AdminProgrammeDraft }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const prompt = usePrompt()
  const discard = useDiscardDraft()
  const name = useStaffNames([draft.updated_by]).get(draft.updated_by ?? "") ?? t("actor.staff")
  const ask = async () => {
    const sure = await prompt({ title: t("draft.discardTitle"), description: t("draft.discardText"), confirmText: t("draft.discard"), cancelText: t("common.cancel") })
    if (sure) discard.mutate(undefined, { onSuccess: () => void toast.success(t("draft.discarded")) })
  }
  return (
    <Section
      title={t("draft.title")}
      description={t("draft.by", { name, date: format.dateTime(draft.updated_at) })}
      actions={
        <>
          <Button size="small" variant="secondary" isLoading={discard.isPending} onClick={() => void ask()}>
            {t("draft.discard")}
          </Button>
          <ActivatePrompt newest={newest} draft={draft} />
        </>
      }
    >
      <ChangeProblem error={discard.error} />
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <Text size="small" weight="plus">
          {t("draft.changes", { version: newest.programme.version })}
        </Text>
        <DifferencesList before={newest.programme} after={draft} />
      </div>
      <SimulationPanel revision={draft.revision} />
    </Section>
  )
}
