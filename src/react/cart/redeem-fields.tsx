import { useId, type Ref } from "react"
import type { CartPoints } from "../../contract"
import { Line } from "../parts/line"
import { useRetention, type Texts } from "../provider"
import { pointsOf } from "./points-problem"

interface RedeemFieldsProps {
  /** Null while it is waited for: the fields stand there and cannot be used. */
  quote: CartPoints | null
  written: string
  onWrite: (written: string) => void
  /** Why what is written cannot be used, or was not; empty when nothing is wrong. */
  problem: string
  busy: boolean
  field: Ref<HTMLInputElement>
  texts: Texts | undefined
}

/** As wide as five digits, so that the button has its size before its number. */
const ROOM_FOR_DIGITS = "\u2007".repeat(5)

/** How many points: a field and a slider that say the same, the most at one press, and what is wrong beside them. */
export function RedeemFields({ quote, written, onWrite, problem, busy, field, texts }: RedeemFieldsProps) {
  const { text } = useRetention()
  const id = useId()
  const { min, max, step } = quote ?? { min: 0, max: 0, step: 1 }
  const slid = Math.min(max, Math.max(min, pointsOf(written) ?? min))
  const write = (next: string) => {
    if (!busy) onWrite(next)
  }
  return (
    <div data-retention="redeem-fields">
      <label htmlFor={`${id}-amount`}>{text("redeem.amount", {}, texts)}</label>
      <input
        ref={field}
        id={`${id}-amount`}
        data-retention="redeem-amount"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="done"
        value={written}
        onChange={(event) => write(event.target.value)}
        disabled={!quote}
        readOnly={busy}
        aria-invalid={problem !== "" || undefined}
        aria-describedby={problem ? `${id}-between ${id}-problem` : `${id}-between`}
      />
      <button type="button" data-retention="redeem-max" onClick={() => write(String(max))} disabled={!quote} aria-disabled={busy || undefined}>
        {text("redeem.max", { max: quote ? max : ROOM_FOR_DIGITS }, texts)}
      </button>
      <input
        type="range"
        data-retention="redeem-slider"
        min={min}
        max={max}
        step={step}
        value={slid}
        onChange={(event) => write(event.target.value)}
        disabled={!quote}
        aria-disabled={busy || undefined}
        aria-label={text("redeem.slider", {}, texts)}
        aria-valuetext={text("points.count", { points: slid }, texts)}
      />
      <Line name="redeem-between" id={`${id}-between`}>{quote && text("redeem.between", { min, max, step }, texts)}</Line>
      <Line name="redeem-problem" id={`${id}-problem`}>{problem}</Line>
    </div>
  )
}
