import type { StoreVoucher } from "../../contract"
import { Part } from "../parts/part"
import { useRetention } from "../provider"
import { Reward } from "./reward"
import type { SectionProps } from "./section-props"
import { attemptAt } from "./use-attempt"
import { useRewards } from "./use-rewards"

export interface RewardsProps extends SectionProps {
  /** The currency of fixed discounts: that of the shopper's cart. The reward's first unless given. */
  currency_code?: string
  /** Called once with the voucher of each exchange. */
  onTaken?: (voucher: StoreVoucher) => void
}

/** What points can be exchanged for, each with its price, and the exchange itself: asked about in its place, taken once. */
export function Rewards({ currency_code, onTaken, texts, ...part }: RewardsProps) {
  const { text } = useRetention()
  const { data, state, reload, take, attempt } = useRewards(currency_code)
  return (
    <Part name="rewards" as="section" title={text("rewards.title", {}, texts)} state={state} reload={reload} texts={texts} signed_out={text("balance.signed_out", {}, texts)} {...part}>
      {data?.length === 0 && <p data-retention="rewards-empty">{text("rewards.empty", {}, texts)}</p>}
      {data && data.length > 0 && (
        <ul data-retention="rewards-list">
          {data.map((reward) => (
            <li key={reward.id} data-retention="reward" data-state={reward.refusal?.refused ?? "open"}>
              <Reward reward={reward} currency_code={currency_code ?? null} attempt={attemptAt(attempt, reward.id)} onTake={() => take(reward.id, onTaken)} texts={texts} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
