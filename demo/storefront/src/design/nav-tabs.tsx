import type { ReactNode } from "react"
import { Link } from "./link"
import styles from "./nav-tabs.module.css"

export interface NavTab {
  label: ReactNode
  href: string
  /** The page that is open. */
  current?: boolean
}

/** Sibling pages in a row, as links: each has an address, and going back works. On a phone the row scrolls sideways. */
export function NavTabs({ label, tabs }: { label: string; tabs: readonly NavTab[] }) {
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={styles.list} role="list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link className={styles.tab} href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
