import type { ReactNode } from "react"
import styles from "./empty-state.module.css"

export interface EmptyStateProps {
  picture?: ReactNode
  title: ReactNode
  /** The element of the title: `h1` where the whole page is empty; `h2` unless told. */
  heading?: "h1" | "h2" | "h3"
  children?: ReactNode
  /** The way on. */
  action?: ReactNode
}

/** Where there is nothing yet: a picture, a sentence, and what to do next. */
export function EmptyState({ picture, title, heading: Heading = "h2", children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {picture && <div className={styles.picture}>{picture}</div>}
      <Heading>{title}</Heading>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
