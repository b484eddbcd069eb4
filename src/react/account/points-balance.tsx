import { Part, type PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { usePoints } from "./use-points"

export interface PointsBalanceProps extends PartProps {
  /** Shows what the points are worth in this currency. */
  currency_code?: string
}

/** What the shopper has, what is on its way, what expires next. */
export function PointsBalance({ currency_code, texts, ...part }: PointsBalanceProps) {
  const { text, money, date } = useRetention()
  const { data, state, reload } = usePoints(currency_code)
  const [next] = data?.expiring ?? []
  return (
    <Part name="balance" state={state} reload={reload} texts={texts} signed_out={text("balance.signed_out", {}, texts)} {...part}>
      {data && (
        <>
          <p data-retention="balance-available">
            <strong>{text("points.count", { points: data.available }, texts)}</strong>{" "}
            {data.value !== null && data.currency_code && <span data-retention="balance-value">{text("points.worth", { value: money(data.value, data.currency_code) }, texts)}</span>}
          </p>
          {data.pending > 0 && <p data-retention="balance-pending">{text("balance.pending", { points: data.pending }, texts)}</p>}
          {data.debt > 0 && <p data-retention="balance-debt">{text("balance.debt", { points: data.debt }, texts)}</p>}
          {next && <p data-retention="balance-expiring">{text("balance.expiring", { points: next.points, date: date(next.expires_at) }, texts)}</p>}
          {data.blocked && <p data-retention="balance-blocked">{text("balance.blocked", {}, texts)}</p>}
        </>
      )}
    </Part>
  )
}
