import type { StoreLadderStanding } from "../../contract"
import { Part } from "../parts/part"
import { useRetention, type Texts } from "../provider"
import type { SectionProps } from "./section-props"
import { partDone } from "./tier-words"
import { useTier } from "./use-tier"

/** The cumulative discount of the shopper's next order and what is missing to the next step. Nothing where the programme has none, and nothing for guests. */
export function LadderProgress({ texts, ...part }: SectionProps) {
  const { text } = useRetention()
  const { data, state, reload } = useTier()
  if (data && !data.discount) return null
  return (
    <Part name="ladder" as="section" title={text("discount.title", {}, texts)} state={state} reload={reload} texts={texts} {...part}>
      {data?.discount && <Standing standing={data.discount} texts={texts} />}
    </Part>
  )
}

function Standing({ standing: { percent, currency_code, next }, texts }: { standing: StoreLadderStanding; texts: Texts | undefined }) {
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
