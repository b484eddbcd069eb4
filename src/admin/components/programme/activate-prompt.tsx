import { Button, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeDraft, AdminProgrammeResponse } from "../../../contract"
import { useErrorText } from "../../lib/use-error-text"
import { useActivateDraft } from "../../lib/use-programme"
import { Notice } from "../notice"
import { DifferencesList } from "./differences-list"

/** Activates the draft after showing once more what that changes. */
export function ActivatePrompt({ newest, draft }: { newest: AdminProgrammeResponse; draft: AdminProgrammeDraft }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const activate = useActivateDraft()
  const [open, setOpen] = useState(false)
  const submit = () =>
    activate.mutate(draft.revision, {
      onSuccess: ({ programme }) => {
        setOpen(false)
        toast.success(t("draft.activated", { version: programme.version }), { description: t("draft.activatedText") })
      },
    })
  return (
    <Prompt
      open={open}
      variant="confirmation"
      onOpenChange={(next) => {
        setOpen(next)
        activate.reset()
      }}
    >
      <Prompt.Trigger asChild>
        <Button size="small">{t("draft.activate")}</Button>
      </Prompt.Trigger>
      <Prompt.Content className="max-w-[560px]">
        <Prompt.Header>
          <Prompt.Title>{t("draft.activateTitle", { version: newest.programme.version + 1 })}</Prompt.Title>
          <Prompt.Description>{t("draft.activateText")}</Prompt.Description>
        </Prompt.Header>
        <div className="flex max-h-[50vh] flex-col gap-y-3 overflow-y-auto px-6 pt-4">
          <DifferencesList before={newest.programme} after={draft} />
          {activate.error ? (
            <Notice variant="error" announce title={t("common.refused")}>
              {errorText(activate.error)}
            </Notice>
          ) : null}
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>{t("common.cancel")}</Prompt.Cancel>
          {/* Not the prompt's own action: that would close it before the answer is there. */}
          <Button size="small" type="button" isLoading={activate.isPending} onClick={submit}>
            {t("draft.activate")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
