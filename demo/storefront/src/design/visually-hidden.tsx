import type { ComponentProps } from "react"
import styles from "./visually-hidden.module.css"

/** Words for screen readers only. */
export function VisuallyHidden({ as = "span", ...rest }: { as?: "span" | "div" | "h2" | "h3" } & ComponentProps<"span">) {
  const Element = as as "span"
  return <Element {...rest} className={styles.hidden} />
}
