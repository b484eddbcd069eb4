import { Part } from "../parts/part"
import { useRetention } from "../provider"
import { ExpiringPoints } from "./expiring-points"
import type { SectionProps } from "./section-props"
import { usePoints } from "./use-points"

export interface PointsBalanceProps extends SectionProps {
  /** Shows what the points are worth in this currency. */
  currency_code?: string
  /** The number and its worth alone, without a heading, for a header or a menu. */
  short?: boolean
}

/** What the shopper has and what it is worth; what is on its way, what is owed, what expires next, and the later dates to unfold. */
export function PointsBalance({ currency_code, short = false, texts, ...part }: PointsBalanceProps) {
  const { text, money } = useRetention()
  const { data, state, reload } = usePoints(currency_code)
  return (
    <Part name="balance" {...(short ? {} : { as: "section" as const, title: text("balance.title", {}, texts) })} state={state} reload={reload} texts={texts} signed_out={text("balance.signed_out", {}, texts)} {...part}>
      {data && (
        <>
          <p data-retention="balance-available">
            <strong>{text("points.count", { points: data.available }, texts)}</strong>{" "}
            {/* Without a currency the server answers in the programme's first, which may not be the shopper's. */}
            {currency_code && data.value !== null && data.currency_code && <span data-retention="balance-value">{text("points.worth", { value: money(data.value, data.currency_code) }, texts)}</span>}
          </p>
          {data.blocked && <p data-retention="balance-blocked">{text("balance.blocked", {}, texts)}</p>}
          {!short && data.pending > 0 && <p data-retention="balance-pending">{text("balance.pending", { points: data.pending }, texts)}</p>}
          {!short && data.debt > 0 && <p data-retention="balance-debt">{text("balance.debt", { points: data.debt }, texts)}</p>}
          {!short && <ExpiringPoints expiring={data.expiring} texts={texts} />}
        </>
      )}
    </Part>
  )
}
