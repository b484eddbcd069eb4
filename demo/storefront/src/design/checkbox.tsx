import { useId, type ComponentProps } from "react"
import { classNames } from "./class-names"
import type { FieldWords } from "./field-frame"
import styles from "./checkbox.module.css"

/** A native checkbox with its label to the right; hint and error beneath are read with it. */
export function Checkbox({ label, hint, error, className, ...input }: Omit<FieldWords, "mark"> & Omit<ComponentProps<"input">, "type">) {
  const own = useId()
  const id = input.id ?? own
  const described = classNames(input["aria-describedby"], hint ? `${id}-hint` : null, error ? `${id}-error` : null)
  return (
    <div className={classNames(styles.row, className)}>
      <input {...input} id={id} type="checkbox" className={styles.box} aria-describedby={described || undefined} aria-invalid={error ? true : undefined} />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
