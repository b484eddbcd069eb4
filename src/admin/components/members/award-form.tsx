import { Input, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgramme } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useAwardPoints } from "../../lib/use-member-tier"
import { Field } from "../field"
import { Notice } from "../notice"
import { SideForm } from "../side-form"

interface Props {
  member_id: string
  awards: AdminProgramme["awards"]
  onDone: () => void
}

/** Chooses an award and says what it is for; the same subject is never paid twice, and the form says so instead of closing. */
export function AwardForm({ member_id, awards, onDone }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const give = useAwardPoints(member_id)
  const [award, setAward] = useState(awards.length === 1 ? (awards[0]?.id ?? "") : "")
  const [subject, setSubject] = useState("")
  const [tried, setTried] = useState(false)

  const submit = () => {
    setTried(true)
    if (!award || !subject.trim()) return
    give.mutate(
      { award, subject: subject.trim() },
      {
        onSuccess: ({ entry, member }) => {
          if (!entry) return
          toast.success(t("awardsGiven.done"), { description: t("awardsGiven.doneText", { points: format.points(member.available) }) })
          onDone()
        },
      }
    )
  }

  return (
    <SideForm title={t("awardsGiven.title")} description={t("awardsGiven.text")} submit={t("awardsGiven.submit")} isPending={give.isPending} error={give.error} onSubmit={submit}>
      <Field label={t("awardsGiven.award")} error={tried && !award ? t("awardsGiven.awardMissing") : null}>
        {({ id, describedBy, invalid }) => (
          <Select value={award} onValueChange={setAward}>
            <Select.Trigger id={id} aria-describedby={describedBy} aria-invalid={invalid} autoFocus>
              <Select.Value placeholder={t("awardsGiven.choose")} />
            </Select.Trigger>
            <Select.Content>
              {awards.map(({ id, title, points }) => (
                <Select.Item key={id} value={id}>
                  {t("awardsGiven.option", { title, points: format.points(points) })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Field label={t("awardsGiven.subject")} hint={t("awardsGiven.subjectHint")} error={tried && !subject.trim() ? t("awardsGiven.subjectMissing") : null}>
        {({ id, describedBy, invalid }) => (
          <Input id={id} aria-describedby={describedBy} aria-invalid={invalid} value={subject} maxLength={200} onChange={(event) => setSubject(event.target.value)} />
        )}
      </Field>
      {give.data && !give.data.entry && !give.isPending ? (
        <Notice variant="warning" announce title={t("awardsGiven.repeated")}>
          {t("awardsGiven.repeatedText")}
        </Notice>
      ) : null}
    </SideForm>
  )
}
