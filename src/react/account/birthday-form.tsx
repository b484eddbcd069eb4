import { useId, useState, type FormEvent } from "react"
import { Part } from "../parts/part"
import { useRetention } from "../provider"
import type { SectionProps } from "./section-props"
import { daysIn, monthFirst, monthNames } from "./calendar"
import type { Attempt } from "./one-attempt"
import { useBirthday } from "./use-birthday"

const SAID = { none: null, working: null, done: "birthday.saved", refused: "birthday.refused", unclear: "birthday.failed" } as const satisfies Record<Attempt<unknown>["state"], string | null>

/** Day and month of the shopper's birthday, told once, so that the shop can congratulate. Nothing for guests. */
export function BirthdayForm(props: SectionProps) {
  const { customer_id } = useRetention()
  // Another shopper must not find in it what the one before has chosen.
  return <Form key={customer_id} {...props} />
}

function Form({ texts, ...part }: SectionProps) {
  const { text, locale } = useRetention()
  const { data, state, reload, save, attempt } = useBirthday()
  const [chosen, choose] = useState<{ day?: number | null; month?: number | null }>({})
  const id = useId()
  const month = chosen.month !== undefined ? chosen.month : (data?.birthday?.month ?? null)
  const day = chosen.day !== undefined ? chosen.day : (data?.birthday?.day ?? null)
  const working = attempt.state === "working"
  const said = SAID[attempt.state]
  if (state === "off") return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day && month) save({ day, month })
  }
  const pick = (next: { day?: number | null; month?: number | null }) => choose({ ...chosen, ...next })
  const fields = [
    <Choice key="day" id={`${id}-day`} label={text("birthday.day", {}, texts)} value={day} names={Array.from({ length: daysIn(month) }, (_, index) => String(index + 1))} autoComplete="bday-day" onChoose={(value) => pick({ day: value })} />,
    <Choice
      key="month"
      id={`${id}-month`}
      label={text("birthday.month", {}, texts)}
      value={month}
      names={monthNames(locale)}
      autoComplete="bday-month"
      // A day that the new month does not have is asked for again.
      onChoose={(value) => pick({ month: value, ...(day && day > daysIn(value) ? { day: null } : {}) })}
    />,
  ]
  return (
    <Part name="birthday" as="section" title={text("birthday.title", {}, texts)} state={state} reload={reload} {...part} texts={{ "state.failed": text("birthday.unavailable", {}, texts), ...texts }}>
      <form data-retention="birthday-form" onSubmit={submit}>
        <p id={`${id}-hint`} data-retention="birthday-hint">{text("birthday.hint", {}, texts)}</p>
        <div role="group" aria-label={text("birthday.title", {}, texts)} aria-describedby={`${id}-hint`} data-retention="birthday-fields">
          {monthFirst(locale) ? fields.reverse() : fields}
        </div>
        <button type="submit" data-retention="birthday-save" aria-disabled={working || undefined} aria-busy={working || undefined}>
          {text(working ? "redeem.working" : "birthday.save", {}, texts)}
        </button>{" "}
        <span role="status" data-retention="birthday-said" data-state={attempt.state}>{said && text(said, {}, texts)}</span>
      </form>
    </Part>
  )
}

interface ChoiceProps {
  id: string
  label: string
  /** Counted from 1; null while nothing is chosen. */
  value: number | null
  names: readonly string[]
  autoComplete: string
  onChoose: (value: number | null) => void
}

function Choice({ id, label, value, names, autoComplete, onChoose }: ChoiceProps) {
  return (
    <span data-retention="field">
      <label htmlFor={id}>{label}</label>{" "}
      <select id={id} required autoComplete={autoComplete} value={value ?? ""} onChange={({ target }) => onChoose(target.value === "" ? null : Number(target.value))}>
        <option value="">{"\u2013"}</option>
        {names.map((name, index) => (
          <option key={name} value={index + 1}>{name}</option>
        ))}
      </select>{" "}
    </span>
  )
}
