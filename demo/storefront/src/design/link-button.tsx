import type { ButtonSize, ButtonVariant } from "./button"
import { classNames } from "./class-names"
import { Link, type LinkProps } from "./link"
import styles from "./button.module.css"

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ variant = "primary", size = "medium", wide = false, className, ...rest }: LinkProps & { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }) {
  return <Link {...rest} className={classNames(styles.button, styles[variant], size === "small" && styles.small, wide && styles.wide, className)} />
}
