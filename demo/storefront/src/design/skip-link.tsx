import type { ReactNode } from "react"
import styles from "./skip-link.module.css"

/** The first stop of the Tab key: past the header, to the element of that id (which has `tabIndex={-1}`). */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  )
}
