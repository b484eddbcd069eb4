import type { StoreReward, StoreVoucher } from "../../contract"
import { benefitText } from "../parts/benefit-text"
import { Part } from "../parts/part"
import { useRetention, type Texts } from "../provider"
import type { SectionProps } from "./section-props"
import { Confirm } from "./confirm"
import { CopyCode } from "./copy-code"
import { Outcome } from "./outcome"
import { rewardRefusalOf, rewardWhy } from "./reward-words"
import type { Attempt } from "./use-attempt"
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
              <Reward reward={reward} currency_code={currency_code ?? null} attempt={"id" in attempt && attempt.id === reward.id ? attempt : { state: "none" }} onTake={() => take(reward.id, onTaken)} texts={texts} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

interface RewardProps {
  reward: StoreReward
  currency_code: string | null
  attempt: Attempt<StoreVoucher>
  onTake: () => void
  texts: Texts | undefined
}

function Reward({ reward, currency_code, attempt, onTake, texts }: RewardProps) {
  const retention = useRetention()
  const { text } = retention
  const { title, description, cost_points, benefit, valid_days, stock, refusal } = reward
  return (
    <>
      <strong data-retention="reward-title">{title}</strong>
      {description && <p data-retention="reward-description">{description}</p>}
      <ul data-retention="reward-terms">
        <li data-retention="reward-cost">{text("points.count", { points: cost_points }, texts)}</li>
        <li data-retention="reward-benefit">{benefitText(retention, benefit, currency_code, texts)}</li>
        <li data-retention="reward-valid">{text("rewards.valid", { days: valid_days }, texts)}</li>
        {stock !== null && stock > 0 && <li data-retention="reward-stock">{text("rewards.left", { stock }, texts)}</li>}
      </ul>
      <TakenOrNot attempt={attempt} texts={texts} />
      {refusal && <p data-retention="reward-why">{rewardWhy(retention, refusal, texts)}</p>}
      {(!refusal || attempt.state === "working" || attempt.state === "unclear") && (
        <Confirm
          name="reward-confirm"
          label={text("rewards.take", {}, texts)}
          of={title}
          question={text("rewards.confirm", { points: cost_points, title }, texts)}
          cancel={text("rewards.cancel", {}, texts)}
          working={attempt.state === "working" ? text("redeem.working", {}, texts) : null}
          answered={attempt.state === "done" || attempt.state === "refused"}
          onYes={onTake}
        />
      )}
    </>
  )
}

function TakenOrNot({ attempt, texts }: Pick<RewardProps, "attempt" | "texts">) {
  const retention = useRetention()
  const { text } = retention
  if (attempt.state === "done") {
    const { id, code, state } = attempt.value
    return (
      <Outcome key={id} name="reward-taken">
        {text("rewards.taken", {}, texts)} <CopyCode code={code} texts={texts} /> {state === "issuing" && text("vouchers.state.issuing", {}, texts)}
      </Outcome>
    )
  }
  if (attempt.state === "refused") {
    const why = rewardRefusalOf(attempt.error)
    return (
      <Outcome name="reward-failed">
        {text("rewards.failed", {}, texts)} {why && rewardWhy(retention, why, texts)}
      </Outcome>
    )
  }
  return attempt.state === "unclear" ? <p data-retention="reward-failed" role="alert">{text("rewards.unclear", {}, texts)}</p> : null
}
