import { useId, type ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon } from "./icon"
import styles from "./field.module.css"

export interface FieldWords {
  label: ReactNode
  /** Beside the label, fainter: "optional". */
  mark?: ReactNode
  hint?: ReactNode
  /** What is wrong, and how to mend it. */
  error?: ReactNode
}

interface ControlLinks {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
}

/** Label, hint and error around one control; `children` gets the attributes that tie the control to them. */
export function FieldFrame({ label, mark, hint, error, id, describedBy, className, children }: FieldWords & { id?: string | undefined; describedBy?: string | undefined; className?: string | undefined; children: (links: ControlLinks) => ReactNode }) {
  const own = useId()
  const control = id ?? own
  const described = classNames(describedBy, hint ? `${control}-hint` : null, error ? `${control}-error` : null)
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={control}>
        {label}
        {mark && <span className={styles.mark}>{mark}</span>}
      </label>
      {children({ id: control, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p className={styles.hint} id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${control}-error`}>
          <Icon name="danger" size="1.1em" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
