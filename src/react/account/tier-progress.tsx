import { Part } from "../parts/part"
import { useRetention } from "../provider"
import type { SectionProps } from "./section-props"
import { TierStanding } from "./tier-standing"
import { useTier } from "./use-tier"

/** The shopper's level, what it brings, and how far the next one is. Nothing where the programme has no levels, and nothing for guests. */
export function TierProgress({ texts, ...part }: SectionProps) {
  const { text } = useRetention()
  const { data, state, reload } = useTier()
  if (state === "off" || (data && !data.tier)) return null
  return (
    <Part name="tier" as="section" title={text("tier.title", {}, texts)} state={state} reload={reload} texts={texts} {...part}>
      {data?.tier && <TierStanding standing={data.tier} texts={texts} />}
    </Part>
  )
}
