import type { ComponentProps, CSSProperties } from "react"
import { classNames } from "./class-names"
import styles from "./layout.module.css"

/** A step of the spacing scale in tokens.css. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

interface LayoutProps extends ComponentProps<"div"> {
  as?: "div" | "section" | "article" | "main" | "header" | "footer" | "ul" | "ol" | "form" | "aside"
  /** Between the children; 4 (1 rem) unless told. */
  gap?: Space
}

const box = (name: string | undefined, { as = "div", gap = 4, className, style, ...rest }: LayoutProps, own?: CSSProperties) => {
  const Element = as as "div"
  const isList = as === "ul" || as === "ol"
  return <Element {...(isList && { role: "list" })} {...rest} className={classNames(name, className)} style={{ "--gap": `var(--space-${gap})`, ...own, ...style } as CSSProperties} />
}

/** Children beneath one another. */
export function Stack(props: LayoutProps) {
  return box(styles.stack, props)
}

/** Children in a row that wraps; where they sit is up to `align` and `justify`. */
export function Cluster({ align = "center", justify, ...props }: LayoutProps & { align?: CSSProperties["alignItems"]; justify?: CSSProperties["justifyContent"] }) {
  return box(styles.cluster, props, { alignItems: align, justifyContent: justify })
}

/** The width of the page with its edges; `narrow` for reading and forms. */
export function Container({ narrow = false, className, ...props }: LayoutProps & { narrow?: boolean }) {
  return box(undefined, { ...props, className: classNames(styles.container, narrow && styles.narrow, className) })
}
