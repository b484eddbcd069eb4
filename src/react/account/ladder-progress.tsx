import { Part } from "../parts/part"
import { useRetention } from "../provider"
import type { SectionProps } from "./section-props"
import { LadderStanding } from "./ladder-standing"
import { useTier } from "./use-tier"

/**
 * The cumulative discount of the shopper's next order and what is missing to the next step. Nothing for guests, where the programme has
 * none, and until that is known: `TierProgress` asks the same and says when it cannot be shown.
 */
export function LadderProgress({ texts, ...part }: SectionProps) {
  const { text } = useRetention()
  const { data, state, reload } = useTier()
  if (!data?.discount) return null
  return (
    <Part name="ladder" as="section" title={text("discount.title", {}, texts)} state={state} reload={reload} texts={texts} {...part}>
      <LadderStanding standing={data.discount} texts={texts} />
    </Part>
  )
}
