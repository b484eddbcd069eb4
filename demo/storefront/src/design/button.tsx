import type { ComponentProps, MouseEvent } from "react"
import { classNames } from "./class-names"
import { Spinner } from "./spinner"
import styles from "./button.module.css"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "medium" | "small"

export interface ButtonProps extends ComponentProps<"button"> {
  /** `primary` unless told. */
  variant?: ButtonVariant
  size?: ButtonSize
  /** Fills its row. */
  wide?: boolean
  /** Work is under way: a spinner covers the label, clicks and submits do nothing, the focus and the width stay. */
  busy?: boolean
}

/** A button. It submits a form only with `type="submit"`. */
export function Button({ variant = "primary", size = "medium", wide = false, busy = false, type = "button", className, children, onClick, ...rest }: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button {...rest} type={type} className={classNames(styles.button, styles[variant], size === "small" && styles.small, wide && styles.wide, className)} aria-busy={busy || undefined} aria-disabled={busy || rest["aria-disabled"] || undefined} onClick={click}>
      <span className={styles.label}>{children}</span>
      {busy && (
        <span className={styles.spinner}>
          <Spinner />
        </span>
      )}
    </button>
  )
}
