import { createElement, useId, type ReactNode } from "react"
import { useRetention, type Texts } from "../provider"
import type { Asked } from "../resources/use-resource"

/** What every component of the kit takes. */
export interface PartProps {
  className?: string
  /** Texts in place of the catalogue's, with the same `{names}`. */
  texts?: Texts
}
/** The level of a component's heading, so that it fits the page around it. */
export type Heading = "h2" | "h3" | "h4" | "h5"

interface Frame extends PartProps {
  /** The value of `data-retention`, by which a storefront styles it. */
  name: string
  state: Asked<unknown>["state"]
  reload: () => void
  /** What stands there for a guest; nothing unless given. */
  signed_out?: ReactNode
  /** Whether a failure is said, with a button to try again. */
  says_failure?: boolean
  /** What stands there until the answer comes, where that has the shape of the answer; "Loading…" unless given. */
  waiting?: ReactNode
  as?: "div" | "section" | "p" | "span"
  /** A name for screen readers, where the part has no heading. */
  label?: string
  /** The heading, shown in every state. */
  title?: string
  heading?: Heading
  children: ReactNode
}

/**
 * The frame around each component: one element that is there in every state, so that a storefront can keep its place free before the
 * answer comes (`[data-retention="…"]` with `data-state` loading, ready, failed or off).
 */
export function Part({ name, state, reload, signed_out, says_failure = true, waiting, as = "div", label, title, heading = "h2", className, texts, children }: Frame) {
  const { text } = useRetention()
  const title_id = useId()
  const inside = {
    loading: waiting ?? <span data-retention="loading" role="status">{text("state.loading", {}, texts)}</span>,
    failed: says_failure && (
      <span data-retention="failed" role="status">
        {text("state.failed", {}, texts)}{" "}
        <button type="button" onClick={reload}>{text("state.retry", {}, texts)}</button>
      </span>
    ),
    off: signed_out ?? null,
    ready: children,
  }[state]
  const named = title ? { "aria-labelledby": title_id } : { "aria-label": label }
  const head = title ? createElement(heading, { id: title_id, "data-retention": "title" }, title) : null
  return createElement(as, { "data-retention": name, "data-state": state, className, "aria-busy": state === "loading" || undefined, ...named }, head, inside)
}
