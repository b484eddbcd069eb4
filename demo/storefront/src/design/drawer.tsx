import { useId, type ReactNode } from "react"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"
import { useModal } from "./use-modal"
import styles from "./drawer.module.css"

export interface DrawerProps {
  open: boolean
  /** Asked for by the cross, Escape and a click beside the drawer; call it too when a link inside is followed. */
  onClose: () => void
  title: ReactNode
  closeLabel: string
  /** `start` unless told. */
  side?: "start" | "end"
  children: ReactNode
}

/** A sheet from the side, for the menu on a phone. */
export function Drawer({ open, onClose, title, closeLabel, side = "start", children }: DrawerProps) {
  const id = useId()
  const modal = useModal(open, onClose)
  return (
    <dialog {...modal} className={classNames(styles.drawer, styles[side])} aria-labelledby={id}>
      {open && (
        <div className={styles.panel}>
          <div className={styles.head}>
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          <div>{children}</div>
        </div>
      )}
    </dialog>
  )
}
