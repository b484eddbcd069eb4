interface Props {
  /** What it measures, for screen readers. */
  label: string
  /** What stands there in words, for example "40 of 100"; the percentage where there is none. */
  text?: string
  /** From 0 to 1; more counts as all. */
  ratio: number
}

/** How far something has come. */
export function ProgressBar({ label, text, ratio }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, ratio || 0)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      {...(text ? { "aria-valuetext": text } : {})}
      className="bg-ui-bg-component-pressed h-1.5 w-full overflow-hidden rounded-full"
    >
      <div className="bg-ui-bg-interactive h-full rounded-full" style={{ width: `${percent}%` }} />
    </div>
  )
}
