import { Button, Text, toast } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../../lib/use-error-text"
import type { useProgrammeDraft } from "../../lib/use-programme-draft"
import { Notice } from "../notice"
import { DraftConflict } from "./draft-conflict"
import { UnsavedGuard } from "./unsaved-guard"

interface Props {
  label: string
  form: Omit<ReturnType<typeof useProgrammeDraft>, "values" | "change">
  children: ReactNode
}

/** A form that saves to the draft: and a bar at the bottom while something is unsaved or refused. */
export function DraftForm({ label, form, children }: Props) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const saved = () => toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.save(saved)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-3" aria-label={label}>
      {children}
      {form.dirty || form.isPending || form.error ? (
        // What stands in the way is said where the button is, however long the page.
        <div className="shadow-elevation-flyout bg-ui-bg-component sticky bottom-3 z-10 flex flex-col gap-y-3 rounded-lg px-6 py-3">
          {form.overtaken ? (
            <DraftConflict newest={form.overtaken} disabled={form.isPending || form.invalid} onLoad={form.load} onKeep={() => form.keep(saved)} />
          ) : form.error ? (
            <Notice variant="error" announce title={t("common.refused")}>
              {errorText(form.error)}
            </Notice>
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Text size="small" className="text-ui-fg-subtle" role="status">
              {form.invalid ? t("programme.unsavedInvalid") : t("programme.unsaved")}
            </Text>
            <div className="flex flex-wrap gap-2">
              <Button size="small" type="button" variant="secondary" disabled={form.isPending} onClick={form.reset}>
                {t("programme.discard")}
              </Button>
              <Button size="small" type="submit" disabled={form.invalid || form.overtaken !== null} isLoading={form.isPending}>
                {t("programme.save")}
              </Button>
            </div>
          </div>
        </div>
      ) : null}
      <UnsavedGuard dirty={form.dirty && !form.isPending} />
    </form>
  )
}
