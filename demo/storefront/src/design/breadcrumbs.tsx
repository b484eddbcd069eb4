import { Icon } from "./icon"
import { Link } from "./link"
import styles from "./breadcrumbs.module.css"

export interface Crumb {
  label: string
  /** Left out for the page itself, which comes last. */
  href?: string
}

/** The way from the home page to here. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li className={styles.item} key={item.label}>
            {index > 0 && <Icon name="chevron-right" size="0.875rem" />}
            {item.href === undefined ? <span aria-current="page">{item.label}</span> : <Link href={item.href}>{item.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
