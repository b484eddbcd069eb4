import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"

/** A problem of a field, as a key of its words. */
export type Problems<Field extends string> = Partial<Record<Field, string>>

interface EntryForm<Field extends string> {
  start: Record<Field, string>
  problemsOf: (values: Record<Field, string>) => Problems<Field>
  send: (values: Record<Field, string>) => Promise<void>
}

/**
 * A short form that is sent once: what is wrong is said beside each field when it is sent, and taken back as the field is mended; the first
 * wrong field gets the focus.
 */
export function useEntryForm<Field extends string>({ start, problemsOf, send }: EntryForm<Field>) {
  const [values, setValues] = useState(start)
  const [tried, setTried] = useState(false)
  const sending = useMutation({ mutationFn: send })
  const problems = problemsOf(values)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending.isPending) return
    setTried(true)
    const fields = Array.from(event.currentTarget.elements).filter((element) => element instanceof HTMLInputElement)
    const wrong = fields.find(({ name }) => name in problems)
    if (wrong) wrong.focus()
    else sending.mutate(values)
  }
  return {
    sending,
    submit,
    values,
    problem: (field: Field) => (tried ? problems[field] : undefined),
    change: (field: Field, value: string) => {
      setValues((now) => ({ ...now, [field]: value }))
      if (!sending.isIdle && !sending.isPending) sending.reset()
    },
  }
}
