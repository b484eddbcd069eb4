import type { ComponentProps } from "react"
import { FieldFrame, type FieldWords } from "./field-frame"
import styles from "./field.module.css"

/** One line of text with its label, hint and error. `className` goes to the frame, everything else to the `<input>`; give `autoComplete` and `inputMode`. */
export function TextField({ label, mark, hint, error, className, ...input }: FieldWords & ComponentProps<"input">) {
  return (
    <FieldFrame label={label} mark={mark} hint={hint} error={error} id={input.id} describedBy={input["aria-describedby"]} className={className}>
      {(links) => <input type="text" {...input} {...links} className={styles.control} />}
    </FieldFrame>
  )
}
