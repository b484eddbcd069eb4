import { classNames } from "./class-names"
import styles from "./progress-bar.module.css"

export interface ProgressBarProps {
  value: number
  max: number
  label: string
  /** The state in words, read instead of a percentage: "320 of 500 points". */
  valueText?: string
  tone?: "accent" | "points"
}

/** How far something has come, from 0 to `max`; beyond either end it stops there. */
export function ProgressBar({ value, max, label, valueText, tone = "accent" }: ProgressBarProps) {
  const done = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className={classNames(styles.track, styles[tone])} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={Math.min(max, Math.max(0, value))} aria-valuetext={valueText}>
      <div className={styles.filled} style={{ width: `${done * 100}%` }} />
    </div>
  )
}
