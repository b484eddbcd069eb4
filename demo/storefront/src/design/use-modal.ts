import { useEffect, useRef, type MouseEvent, type RefObject, type SyntheticEvent } from "react"

interface Modal {
  ref: RefObject<HTMLDialogElement | null>
  onCancel: (event: SyntheticEvent) => void
  onClick: (event: MouseEvent) => void
}

/**
 * A native modal dialog that follows `open`: the browser keeps the focus inside and the page behind inert.
 * Escape and a click beside it ask to close; on closing, the focus returns to where it was.
 */
export function useModal(open: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!open || !dialog) return
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  return {
    ref,
    onCancel: (event) => {
      event.preventDefault()
      onClose()
    },
    // The panel fills the dialog, so only its backdrop can be the target itself.
    onClick: (event) => {
      if (event.target === ref.current) onClose()
    },
  }
}
