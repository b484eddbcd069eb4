import { RadioGroup, Select, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ADJUST_REASONS, type AdjustReason } from "../../contract"
import { newKey } from "../lib/new-key"
import { useFormat } from "../lib/use-format"
import { useAdjustPoints, type Owner } from "../lib/use-members"
import { Field, NumberField } from "./field"
import { SideForm } from "./side-form"

interface Props {
  owner: Owner
  available: number
  onDone: () => void
}

type Direction = "add" | "deduct"

export function AdjustForm({ owner, available, onDone }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const adjust = useAdjustPoints(owner)
  // One key for one opening of the form: however often it is sent, the points are added once.
  const [idempotency_key] = useState(newKey)
  const [direction, setDirection] = useState<Direction>("add")
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useState<AdjustReason | "">("")
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)

  const points = typed.trim() === "" ? NaN : Number(typed)
  const isWhole = Number.isSafeInteger(points) && points > 0
  const after = direction === "add" ? available + points : available - points
  const pointsError = !isWhole ? t("adjust.pointsWhole") : after < 0 ? t("adjust.pointsTooMany", { points: format.points(available) }) : null
  const reasonError = reason === "" ? t("adjust.reasonMissing") : null

  const submit = () => {
    setTried(true)
    if (pointsError || reason === "") return
    const body = { points: direction === "add" ? points : -points, reason, idempotency_key, ...(note.trim() ? { note: note.trim() } : {}) }
    adjust.mutate(body, {
      onSuccess: ({ member }) => {
        toast.success(t("adjust.done"), { description: t("adjust.doneText", { points: format.points(member.available) }) })
        onDone()
      },
    })
  }

  return (
    <SideForm title={t("adjust.title")} description={t("adjust.text")} submit={t("adjust.submit")} isPending={adjust.isPending} error={adjust.error} onSubmit={submit}>
      <RadioGroup value={direction} onValueChange={(value) => setDirection(value === "deduct" ? "deduct" : "add")} aria-label={t("adjust.direction")} className="grid-cols-2">
        <RadioGroup.ChoiceBox value="add" label={t("adjust.add")} description={t("adjust.addHint")} />
        <RadioGroup.ChoiceBox value="deduct" label={t("adjust.deduct")} description={t("adjust.deductHint")} />
      </RadioGroup>
      <NumberField
        label={t("adjust.points")}
        value={typed}
        onChange={setTyped}
        min={1}
        autoFocus
        error={(tried || typed !== "") && pointsError ? pointsError : null}
      />
      <Field label={t("adjust.reason")} hint={t("adjust.reasonHint")} error={tried ? reasonError : null}>
        {({ id, describedBy, invalid }) => (
          <Select value={reason} onValueChange={(value) => setReason(value as AdjustReason)}>
            <Select.Trigger id={id} aria-describedby={describedBy} aria-invalid={invalid}>
              <Select.Value placeholder={t("adjust.reasonChoose")} />
            </Select.Trigger>
            <Select.Content>
              {ADJUST_REASONS.map((value) => (
                <Select.Item key={value} value={value}>
                  {t(`reason.${value}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Field label={t("adjust.note")} optional hint={t("adjust.noteHint")}>
        {({ id, describedBy }) => <Textarea id={id} aria-describedby={describedBy} value={note} maxLength={500} rows={3} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div aria-live="polite" className="bg-ui-bg-subtle rounded-lg border px-4 py-3">
        <Text size="small" className="text-ui-fg-subtle">
          {isWhole && after >= 0
            ? t("adjust.preview", { before: format.number(available), after: format.number(after) })
            : t("adjust.previewNow", { points: format.points(available) })}
        </Text>
      </div>
    </SideForm>
  )
}
