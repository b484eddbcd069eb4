import { useEffect, useRef, useState, type KeyboardEvent } from "react"

interface ConfirmProps {
  /** The value of `data-retention` on the group. */
  name: string
  /** The button that asks the question, and the one that says yes to it. */
  label: string
  /** What the first button acts on, for screen readers that jump from button to button. */
  of: string
  question: string
  cancel: string
  /** The words while it is being done, null otherwise. */
  working: string | null
  /** The deed has had its answer: the question closes. */
  answered: boolean
  onYes: () => void
}

/** A button whose deed is asked about in its place: yes or cancel, without a dialog. The focus follows, Escape cancels. */
export function Confirm({ name, label, of, question, cancel, working, answered, onYes }: ConfirmProps) {
  const [asks, setAsks] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const yes = useRef<HTMLButtonElement>(null)
  const moves = useRef(false)
  useEffect(() => {
    if (!moves.current) return
    moves.current = false
    ;(asks ? yes : opener).current?.focus()
  }, [asks])
  useEffect(() => {
    if (answered) setAsks(false)
  }, [answered])
  const turn = (open: boolean) => {
    moves.current = true
    setAsks(open)
  }
  if (!asks) {
    return (
      <button type="button" ref={opener} data-retention={`${name}-ask`} aria-label={`${label}: ${of}`} onClick={() => turn(true)}>
        {label}
      </button>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || working) return
    event.stopPropagation()
    turn(false)
  }
  return (
    <div role="group" aria-label={question} data-retention={name} onKeyDown={onKeyDown}>
      <p data-retention={`${name}-question`}>{question}</p>
      <button type="button" ref={yes} data-retention={`${name}-yes`} aria-disabled={working !== null || undefined} aria-busy={working !== null || undefined} onClick={() => working === null && onYes()}>
        {working ?? label}
      </button>{" "}
      <button type="button" data-retention={`${name}-no`} aria-disabled={working !== null || undefined} onClick={() => working === null && turn(false)}>
        {cancel}
      </button>
    </div>
  )
}
