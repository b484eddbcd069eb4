import { useEffect, useRef, type FocusEvent, type RefObject } from "react"

/**
 * Keeps a keyboard's place: when an element that has the focus is taken off the page, the first field of `root` gets it, or what can be
 * focused instead of one. Give what it returns to `root`.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>) {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return
    last.current = null
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) root.current?.querySelector<HTMLElement>("input, [tabindex='-1']")?.focus()
  })
  return {
    onFocus: (event: FocusEvent) => {
      last.current = event.target
    },
    onBlur: () => {
      last.current = null
    },
  }
}
