import type { StoreTierStanding } from "../../contract"
import { useRetention, type Texts } from "../provider"
import { missingToNext, partDone } from "./tier-words"

/** A level in words, with the way to the next one. */
export function TierStanding({ standing, texts }: { standing: StoreTierStanding; texts: Texts | undefined }) {
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
