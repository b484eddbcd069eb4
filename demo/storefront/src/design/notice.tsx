import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon } from "./icon"
import styles from "./notice.module.css"

export interface NoticeProps {
  /** `info` unless told. */
  tone?: "info" | "success" | "warning" | "danger"
  title?: ReactNode
  children?: ReactNode
  /** A button or link that helps. */
  action?: ReactNode
  className?: string
}

/** A short message in its place. Danger interrupts a screen reader (`alert`), all else waits its turn (`status`). */
export function Notice({ tone = "info", title, children, action, className }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone], className)} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={tone} size="1.375rem" />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
