import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { VisuallyHidden } from "./visually-hidden"
import styles from "./price.module.css"

export interface PriceProps {
  /** Major units: 12.9 is twelve euros ninety. */
  amount: number
  /** ISO 4217, in either case. */
  currency: string
  /** BCP 47, for the separators and the place of the sign. */
  locale: string
  /** The earlier price, struck through; shown only when it is higher. */
  was?: number | undefined
  /** Reads the earlier price out: "Earlier price". Needed with `was`. */
  wasLabel?: string
  /** "from", before the amount. */
  prefix?: ReactNode
  size?: "medium" | "large"
  className?: string
}

/** An amount of money, written the way the locale writes it, with digits of one width. */
export function Price({ amount, currency, locale, was, wasLabel, prefix, size = "medium", className }: PriceProps) {
  const write = (money: number) => new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(money)
  const lowered = was !== undefined && was > amount
  return (
    <span className={classNames(styles.price, size === "large" && styles.large, className)}>
      {prefix && <span className={styles.prefix}>{prefix}</span>}
      <span className={lowered ? styles.lowered : undefined}>{write(amount)}</span>
      {lowered && (
        <s className={styles.was}>
          {wasLabel && <VisuallyHidden>{wasLabel} </VisuallyHidden>}
          {write(was)}
        </s>
      )}
    </span>
  )
}
