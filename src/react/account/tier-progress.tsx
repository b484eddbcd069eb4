import type { StoreTierStanding } from "../../contract"
import { Part } from "../parts/part"
import { useRetention, type Texts } from "../provider"
import type { SectionProps } from "./section-props"
import { missingToNext, partDone } from "./tier-words"
import { useTier } from "./use-tier"

/** The shopper's level, what it brings, and how far the next one is. Nothing where the programme has no levels, and nothing for guests. */
export function TierProgress({ texts, ...part }: SectionProps) {
  const { text } = useRetention()
  const { data, state, reload } = useTier()
  if (data && !data.tier) return null
  return (
    <Part name="tier" as="section" title={text("tier.title", {}, texts)} state={state} reload={reload} texts={texts} {...part}>
      {data?.tier && <Standing standing={data.tier} texts={texts} />}
    </Part>
  )
}

function Standing({ standing, texts }: { standing: StoreTierStanding; texts: Texts | undefined }) {
  const retention = useRetention()
  const { text, date } = retention
  const { tier, next, grace_until, given_until } = standing
  const missing = missingToNext(retention, standing, texts)
  return (
    <>
      <p data-retention="tier-level">
        <strong>{tier?.title ?? text("tier.none", {}, texts)}</strong>
      </p>
      {tier && tier.earn_percent !== 100 && <p data-retention="tier-earns">{text("tier.earns", { percent: tier.earn_percent }, texts)}</p>}
      {next && missing && (
        <>
          <progress data-retention="tier-bar" max={1} value={partDone(next.from, next.missing)} aria-label={text("tier.progress", { next: next.title }, texts)} aria-valuetext={missing} />
          <p data-retention="tier-next">{missing}</p>
        </>
      )}
      {tier && !next && <p data-retention="tier-top">{text("tier.top", {}, texts)}</p>}
      {grace_until && <p data-retention="tier-grace">{text("tier.grace", { date: date(grace_until) }, texts)}</p>}
      {given_until && <p data-retention="tier-given">{text("tier.given", { date: date(given_until) }, texts)}</p>}
    </>
  )
}
