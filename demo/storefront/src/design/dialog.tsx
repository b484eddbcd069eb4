import { useId, type ReactNode } from "react"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"
import { useModal } from "./use-modal"
import styles from "./dialog.module.css"

export interface DialogProps {
  open: boolean
  /** Asked for by the cross, Escape and a click beside the dialog. The caller then sets `open` to false. */
  onClose: () => void
  title: ReactNode
  closeLabel: string
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  wide?: boolean
}

/** A question or task that has to be settled first. Its content exists only while it is open. */
export function Dialog({ open, onClose, title, closeLabel, children, footer, wide = false }: DialogProps) {
  const id = useId()
  const modal = useModal(open, onClose)
  return (
    <dialog {...modal} className={classNames(styles.dialog, wide && styles.wide)} aria-labelledby={id}>
      {open && (
        <div className={styles.panel}>
          <div className={styles.head}>
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
            <IconButton className={styles.close} icon="close" label={closeLabel} onClick={onClose} />
          </div>
          {children}
          {footer && <div className={styles.foot}>{footer}</div>}
        </div>
      )}
    </dialog>
  )
}
