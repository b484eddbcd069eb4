import type { ReactNode } from "react"
import { classNames } from "./class-names"
import styles from "./summary-list.module.css"

export interface SummaryRow {
  /** Tells the rows apart; the name itself when that is text. */
  key?: string
  name: ReactNode
  value: ReactNode
  detail?: ReactNode
  /** What the row does to the sum: `lowering` for a discount, `points` for what points pay, `total` for the last line. */
  tone?: "lowering" | "points" | "total"
}

/** Names and amounts beneath one another, as a description list: the sum of a cart or an order. */
export function SummaryList({ rows, className }: { rows: readonly SummaryRow[]; className?: string }) {
  return (
    <dl className={classNames(styles.list, className)}>
      {rows.map((row, index) => (
        <div className={classNames(styles.row, row.tone && styles[row.tone])} key={row.key ?? (typeof row.name === "string" ? row.name : index)}>
          <dt className={styles.name}>{row.name}</dt>
          <dd className={styles.value}>{row.value}</dd>
          {row.detail && <dd className={styles.detail}>{row.detail}</dd>}
        </div>
      ))}
    </dl>
  )
}
