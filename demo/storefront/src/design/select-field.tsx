import type { ComponentProps } from "react"
import { FieldFrame, type FieldWords } from "./field-frame"
import { Icon } from "./icon"
import styles from "./field.module.css"

/** A native choice list with its label, hint and error; the `<option>`s are its children. `className` goes to the frame, everything else to the `<select>`. */
export function SelectField({ label, mark, hint, error, className, children, ...select }: FieldWords & ComponentProps<"select">) {
  return (
    <FieldFrame label={label} mark={mark} hint={hint} error={error} id={select.id} describedBy={select["aria-describedby"]} className={className}>
      {(links) => (
        <span className={styles.select}>
          <select {...select} {...links} className={styles.control}>
            {children}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </FieldFrame>
  )
}
