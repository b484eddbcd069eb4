import type { StoreReward, StoreVoucher } from "../../contract"
import { benefitText } from "../parts/benefit-text"
import { useRetention, type Texts } from "../provider"
import { Confirm } from "./confirm"
import { CopyCode } from "./copy-code"
import type { Attempt } from "./one-attempt"
import { Outcome } from "./outcome"
import { rewardRefusalOf, rewardWhy } from "./reward-words"

interface RewardProps {
  reward: StoreReward
  currency_code: string | null
  attempt: Attempt<StoreVoucher>
  onTake: () => void
  texts: Texts | undefined
}

/** One reward: what it is, what it costs, why it cannot be taken, and the exchange. */
export function Reward({ reward, currency_code, attempt, onTake, texts }: RewardProps) {
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
      <TakenOrNot attempt={attempt} says_why={refusal === null} texts={texts} />
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

/** What became of the exchange; `says_why` where the reward itself does not say it already. */
function TakenOrNot({ attempt, says_why, texts }: Pick<RewardProps, "attempt" | "texts"> & { says_why: boolean }) {
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
    const why = says_why ? rewardRefusalOf(attempt.error) : null
    return (
      <Outcome name="reward-failed">
        {text("rewards.failed", {}, texts)} {why && rewardWhy(retention, why, texts)}
      </Outcome>
    )
  }
  return attempt.state === "unclear" ? <p data-retention="reward-failed" role="alert">{text("rewards.unclear", {}, texts)}</p> : null
}
