import type { ComponentProps } from "react"
import { classNames } from "./class-names"
import { Icon, type IconName } from "./icon"
import { Link, type LinkProps } from "./link"
import styles from "./icon-button.module.css"

interface IconControl {
  icon: IconName
  /** What it does, for those who do not see the icon; name the count in it too. */
  label: string
  /** A small number at the corner; none for zero. */
  count?: number
}

type IconButtonProps = IconControl & Omit<ComponentProps<"button">, "children">
type IconLinkProps = IconControl & Omit<LinkProps, "children">

const Inside = ({ icon, count }: Pick<IconControl, "icon" | "count">) => (
  <>
    <Icon name={icon} size="1.5rem" />
    {count ? (
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
    ) : null}
  </>
)

/** A round button with nothing but an icon, 44 px wide for thumbs. */
export function IconButton({ icon, label, count, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={classNames(styles.icon, className)} aria-label={label}>
      <Inside icon={icon} count={count} />
    </button>
  )
}

/** The same as a link, for the cart and the account in the header. */
export function IconLink({ icon, label, count, className, ...rest }: IconLinkProps) {
  return (
    <Link {...rest} className={classNames(styles.icon, className)} aria-label={label}>
      <Inside icon={icon} count={count} />
    </Link>
  )
}
