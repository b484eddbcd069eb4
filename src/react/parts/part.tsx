import { createElement, type ReactNode } from "react"
import { useRetention, type Texts } from "../provider"
import type { Asked } from "../resources/use-resource"

/** What every component of the kit takes. */
export interface PartProps {
  className?: string
  /** Texts in place of the catalogue's, with the same `{names}`. */
  texts?: Texts
}

interface Frame extends PartProps {
  /** The value of `data-retention`, by which a storefront styles it. */
  name: string
  state: Asked<unknown>["state"]
  reload: () => void
  /** What stands there for a guest; nothing unless given. */
  signed_out?: ReactNode
  /** Whether a failure is said, with a button to try again. Hints beside a price stay silent. */
  says_failure?: boolean
  as?: "div" | "section" | "p" | "span"
  /** The heading of a section, for screen readers. */
  label?: string
  children: ReactNode
}

/**
 * The frame around each component: one element that is there in every state, so that a storefront can keep its place free before the
 * answer comes (`[data-retention="…"]` with `data-state` loading, ready, failed or off).
 */
export function Part({ name, state, reload, signed_out, says_failure = true, as = "div", label, className, texts, children }: Frame) {
  const { text } = useRetention()
  const inside = {
    loading: <span data-retention="loading" role="status">{text("state.loading", {}, texts)}</span>,
    failed: says_failure && (
      <span data-retention="failed" role="status">
        {text("state.failed", {}, texts)}{" "}
        <button type="button" onClick={reload}>{text("state.retry", {}, texts)}</button>
      </span>
    ),
    off: signed_out ?? null,
    ready: children,
  }[state]
  return createElement(as, { "data-retention": name, "data-state": state, className, "aria-busy": state === "loading" || undefined, "aria-label": label }, inside)
}
