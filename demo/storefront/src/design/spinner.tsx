import styles from "./spinner.module.css"

/** A turning ring. With a `label` it is announced once as a status; without one it is mere decoration. */
export function Spinner({ label, size = "1.25em" }: { label?: string; size?: string }) {
  return <span className={styles.spinner} style={{ width: size, height: size }} {...(label ? { role: "status", "aria-label": label } : { "aria-hidden": true })} />
}
