import type { ComponentProps } from "react"
import { classNames } from "./class-names"
import styles from "./card.module.css"

export interface CardProps extends ComponentProps<"div"> {
  /** The element; `div` unless told. */
  as?: "div" | "section" | "article" | "li" | "aside"
  /** `raised` unless told; `points` is for what concerns points. */
  tone?: "raised" | "sunken" | "points"
  /** No padding: for a picture up to the edge. */
  flush?: boolean
}

/** A quiet sheet that holds things which belong together. */
export function Card({ as = "div", tone = "raised", flush = false, className, ...rest }: CardProps) {
  const Element = as as "div"
  return <Element {...rest} className={classNames(styles.card, tone !== "raised" && styles[tone], flush && styles.flush, className)} />
}
