import type { ReactNode } from "react"
import type { EarnedPart } from "../../contract"
import { useRetention, type Texts } from "../provider"

export interface ExplanationProps {
  points: number
  /** Parts that add up to `points`. */
  parts: readonly EarnedPart[]
  /** The sentence that is explained; it opens and closes the explanation, in its own line. */
  children: ReactNode
  texts?: Texts | undefined
}

/** A number of points with the parts that it is made of, one line for each rule, folded away. Without parts it is the sentence alone. */
export function Explanation({ points, parts, children, texts }: ExplanationProps) {
  const { text } = useRetention()
  const rows = byRule(parts)
  const count = (number: number) => text("points.count", { points: number }, texts)
  const titleOf = ({ rule_id, title }: EarnedPart) =>
    title ?? text(rule_id === "rate" ? "earn.part.rate" : rule_id === "tier" ? "earn.part.tier" : "earn.part.other", {}, texts)
  if (rows.length === 0) return children
  return (
    <details data-retention="explanation">
      <summary>
        {children} <span data-retention="explanation-why">{text("earn.why", {}, texts)}</span>
      </summary>
      <dl data-retention="explanation-parts">
        {rows.map((row) => (
          <div key={row.rule_id} data-retention="explanation-part">
            <dt>{titleOf(row)}</dt>
            <dd>{count(row.points)}</dd>
          </div>
        ))}
        <div data-retention="explanation-total">
          <dt>{text("earn.part.total", {}, texts)}</dt>
          <dd>{count(points)}</dd>
        </div>
      </dl>
    </details>
  )
}

/** One part for each rule, whatever lines of the cart it was for, in the order in which they came. */
function byRule(parts: readonly EarnedPart[]): EarnedPart[] {
  const rows = new Map<string, EarnedPart>()
  for (const part of parts) rows.set(part.rule_id, { ...part, points: part.points + (rows.get(part.rule_id)?.points ?? 0) })
  return [...rows.values()].filter((row) => row.points !== 0)
}
