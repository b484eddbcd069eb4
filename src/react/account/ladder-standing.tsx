import type { StoreLadderStanding } from "../../contract"
import { useRetention, type Texts } from "../provider"
import { partDone } from "./tier-words"

/** A cumulative discount in words, with the way to its next step. */
export function LadderStanding({ standing: { percent, currency_code, next }, texts }: { standing: StoreLadderStanding; texts: Texts | undefined }) {
  const { text, money } = useRetention()
  const missing = next && text("discount.next", { missing: money(next.missing, currency_code), percent: next.percent }, texts)
  return (
    <>
      {percent > 0 && (
        <p data-retention="ladder-percent">
          <strong>{text("discount.percent", { percent }, texts)}</strong>
        </p>
      )}
      {next && missing && (
        <>
          <progress data-retention="ladder-bar" max={1} value={partDone(next.from_amount, next.missing)} aria-label={text("discount.progress", { percent: next.percent }, texts)} aria-valuetext={missing} />
          <p data-retention="ladder-next">{missing}</p>
        </>
      )}
      {!next && percent > 0 && <p data-retention="ladder-top">{text("discount.top", {}, texts)}</p>}
    </>
  )
}
