import type { ReactNode } from "react"

interface LineProps {
  name: string
  id?: string
  /** Whether it can take the focus when what had it is gone. */
  focusable?: boolean
  children: ReactNode
}

/** A line that is there whether or not it has words, so that nothing below it moves; `data-empty` while it has none. */
export function Line({ name, id, focusable, children }: LineProps) {
  const empty = children === null || children === "" || children === false
  return (
    <p data-retention={name} data-empty={empty ? "" : undefined} id={id} aria-hidden={empty || undefined} tabIndex={focusable ? -1 : undefined}>
      {empty ? "\u00a0" : children}
    </p>
  )
}
