import type { ReactNode } from "react"
import type { Asked } from "../resources/use-resource"

interface HintFrame {
  /** The value of `data-retention`, by which a storefront styles it. */
  name: string
  className?: string | undefined
  state: Asked<unknown>["state"]
  /** What stands under the line in every state. */
  below?: ReactNode
  /** The line; null when there is nothing to say. */
  children: ReactNode
}

/**
 * The frame around a hint beside a price. One line is there in every state, so that nothing moves when the answer comes; waiting is not
 * announced and a failure stays silent, because nobody came for the hint. `data-empty` tells a storefront that the line has no words.
 */
export function Hint({ name, className, state, below, children }: HintFrame) {
  const says = state === "ready" && children !== null
  return (
    <div data-retention={name} data-state={state} data-empty={says ? undefined : ""} className={className}>
      <div data-retention="line">{says ? children : "\u00a0"}</div>
      {below}
    </div>
  )
}
