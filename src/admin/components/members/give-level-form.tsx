import { Select, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { dayAfter, isPast } from "../../lib/days"
import { useGiveTier } from "../../lib/use-member-tier"
import { DateField } from "../date-field"
import { Field } from "../field"
import { SideForm } from "../side-form"

interface Props {
  member_id: string
  /** What can be given; null takes back what was given. */
  levels: readonly { id: string; title: string }[] | null
  onDone: () => void
}

export function GiveLevelForm({ member_id, levels, onDone }: Props) {
  const { t } = useTranslation("retention")
  const give = useGiveTier(member_id)
  const [tier_id, setTier] = useState("")
  const [until, setUntil] = useState<Date | null>(null)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const levelError = levels && !tier_id ? t("memberTier.levelMissing") : null
  const untilError = until && isPast(until, new Date()) ? t("memberTier.untilPast") : null
  const reasonError = reason.trim() ? null : t("memberTier.reasonMissing")

  const submit = () => {
    setTried(true)
    if (levelError || untilError || reasonError) return
    give.mutate(levels ? { tier_id, until: until && dayAfter(until), reason: reason.trim() } : { tier_id: null, until: null, reason: reason.trim() }, {
      onSuccess: () => {
        toast.success(levels ? t("memberTier.gaveDone") : t("memberTier.tookDone"))
        onDone()
      },
    })
  }

  return (
    <SideForm
      title={levels ? t("memberTier.give") : t("memberTier.takeBackTitle")}
      description={levels ? t("memberTier.giveText") : t("memberTier.takeBackText")}
      submit={levels ? t("memberTier.giveSubmit") : t("memberTier.takeBack")}
      danger={!levels}
      isPending={give.isPending}
      error={give.error}
      onSubmit={submit}
    >
      {levels ? (
        <>
          <Field label={t("memberTier.level")} error={tried ? levelError : null}>
            {({ id, describedBy, invalid }) => (
              <Select value={tier_id} onValueChange={setTier}>
                <Select.Trigger id={id} aria-describedby={describedBy} aria-invalid={invalid} autoFocus>
                  <Select.Value placeholder={t("memberTier.levelChoose")} />
                </Select.Trigger>
                <Select.Content>
                  {levels.map((level) => (
                    <Select.Item key={level.id} value={level.id}>
                      {level.title}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          </Field>
          <DateField label={t("memberTier.until")} optional hint={t("memberTier.untilHint")} error={tried ? untilError : null} value={until} onChange={setUntil} />
        </>
      ) : null}
      <Field label={t("memberTier.reason")} hint={t("memberTier.reasonHint")} error={tried ? reasonError : null}>
        {({ id, describedBy, invalid }) => (
          <Textarea id={id} aria-describedby={describedBy} aria-invalid={invalid} value={reason} maxLength={500} rows={3} autoFocus={!levels} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </SideForm>
  )
}
