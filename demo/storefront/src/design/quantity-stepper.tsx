import { useState, type KeyboardEvent } from "react"
import { Icon } from "./icon"
import styles from "./quantity-stepper.module.css"

export interface QuantityStepperProps {
  /** Whole pieces. */
  value: number
  onChange: (value: number) => void
  /** 1 unless told. */
  min?: number
  /** 99 unless told. */
  max?: number
  /** Says of what: "Quantity of Ethiopia Guji". */
  label: string
  decreaseLabel: string
  increaseLabel: string
  /** An earlier change is still on its way to the shop. */
  busy?: boolean
  disabled?: boolean
}

/**
 * Pieces, with − and +. A typed number counts on Enter or on leaving the field, so that "12" is never first 1;
 * what lies outside min and max is brought to the nearest of them, and what is no number is forgotten. Arrow keys, Home and End work too.
 */
export function QuantityStepper({ value, onChange, min = 1, max = 99, label, decreaseLabel, increaseLabel, busy = false, disabled = false }: QuantityStepperProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (wanted: number) => {
    setTyped(null)
    const next = Math.min(max, Math.max(min, wanted))
    if (!disabled && next !== value) onChange(next)
  }
  const settle = () => (typed !== null && /^\d+$/.test(typed) ? change(Number(typed)) : setTyped(null))
  const press = (event: KeyboardEvent) => {
    const jump = { ArrowUp: value + 1, ArrowDown: value - 1, Home: min, End: max }[event.key]
    if (jump !== undefined) {
      event.preventDefault()
      change(jump)
    } else if (event.key === "Enter") {
      event.preventDefault()
      settle()
    } else if (event.key === "Escape") setTyped(null)
  }
  // The ends stay focusable: a button that vanishes from under the finger loses the focus.
  const step = (text: string, icon: "minus" | "plus", next: number, atEnd: boolean) => (
    <button type="button" className={styles.step} aria-label={text} aria-disabled={atEnd || disabled} onClick={() => change(next)}>
      <Icon name={icon} size="1.125rem" />
    </button>
  )
  return (
    <div className={styles.stepper} aria-busy={busy || undefined}>
      {step(decreaseLabel, "minus", value - 1, value <= min)}
      <input
        className={styles.input}
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        disabled={disabled}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={press}
      />
      {step(increaseLabel, "plus", value + 1, value >= max)}
    </div>
  )
}
