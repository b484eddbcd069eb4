import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon } from "./icon"
import styles from "./disclosure.module.css"

/** Native `<details>`: a line that opens to show more. */
export function Disclosure({ summary, className, children, ...rest }: { summary: ReactNode } & ComponentProps<"details">) {
  return (
    <details {...rest} className={classNames(styles.disclosure, className)}>
      <summary className={styles.summary}>
        <span>{summary}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
