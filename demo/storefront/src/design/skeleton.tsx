import type { CSSProperties } from "react"
import styles from "./skeleton.module.css"

/** Keeps a place of a fixed size until the content is there. Say "loading" once on the region around it (`aria-busy`). */
export function Skeleton({ width = "100%", height = "1em", radius, aspect }: { width?: CSSProperties["width"]; height?: CSSProperties["height"]; radius?: CSSProperties["borderRadius"]; aspect?: string }) {
  return <span className={styles.skeleton} style={{ width, height: aspect ? undefined : height, aspectRatio: aspect, borderRadius: radius }} aria-hidden="true" />
}
