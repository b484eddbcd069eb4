import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { AdminEarningRule, AdminProgrammeResponse } from "../../../contract"
import { newKey } from "../../lib/new-key"
import { earningProblems, newEarning, toEarning, toEarningValues, withOne, type EarningValues } from "../../lib/programme-earning"
import { newId } from "../../lib/programme-fields"
import { useErrorText } from "../../lib/use-error-text"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Notice } from "../notice"
import { EarningFields } from "./earning-fields"

interface Props {
  /** Null for a new one. */
  rule: AdminEarningRule | null
  newest: AdminProgrammeResponse
  onClose: () => void
}

/** Edits one earning rule; saving puts it into the draft. */
export function EarningModal({ rule, newest, onClose }: Props) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const draft = useDraftChange(newest)
  const { time_zone } = draft.rules
  const [values, setValues] = useState(() => (rule ? toEarningValues(rule, time_zone) : newEarning(newId("rule", newKey()))))
  const [tried, setTried] = useState(false)
  const problems = earningProblems(values, time_zone)
  const change = (patch: Partial<EarningValues>) => setValues((before) => ({ ...before, ...patch }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (Object.keys(problems).length) {
      // The first field that is wrong gets the focus, as soon as it is marked.
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    }
    if (Object.keys(problems).length || draft.isPending) return
    draft.apply(
      ({ earning }) => ({ earning: withOne(earning, toEarning(values, time_zone, rule ?? undefined)) }),
      () => {
        toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") })
        onClose()
      }
    )
  }
  return (
    <FocusModal open onOpenChange={(open) => (open ? undefined : onClose())}>
      <FocusModal.Content asChild>
        <form onSubmit={submit} noValidate>
          <FocusModal.Header>
            <div className="flex items-center justify-end gap-x-2">
              <FocusModal.Close asChild>
                <Button size="small" type="button" variant="secondary">
                  {t("common.cancel")}
                </Button>
              </FocusModal.Close>
              <Button size="small" type="submit" isLoading={draft.isPending}>
                {t("programme.save")}
              </Button>
            </div>
          </FocusModal.Header>
          <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
            <div className="flex w-full max-w-[760px] flex-col px-2 py-10">
              <div className="flex flex-col gap-y-1 px-6">
                <FocusModal.Title asChild>
                  <Heading>{rule ? t("earning.edit") : t("earning.create")}</Heading>
                </FocusModal.Title>
                <FocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle text-pretty">
                    {t("earning.editText")}
                  </Text>
                </FocusModal.Description>
              </div>
              {draft.error ? (
                <div className="px-6 pt-4">
                  <Notice variant="error" announce title={t("common.refused")}>
                    {errorText(draft.error)}
                  </Notice>
                </div>
              ) : null}
              {tried && Object.keys(problems).length ? (
                <div className="px-6 pt-4">
                  <Notice variant="error" announce title={t("field.look")} />
                </div>
              ) : null}
              <EarningFields values={values} problems={tried ? problems : {}} rules={draft.rules} onChange={change} />
            </div>
          </FocusModal.Body>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
