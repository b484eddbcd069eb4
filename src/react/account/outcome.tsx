import { useEffect, useRef, type ReactNode } from "react"

/**
 * What became of something that the shopper did, in place of the button that did it. Takes the focus when that button had it, so that it is
 * read out and the next Tab goes on from here; a shopper who is elsewhere by now is left there.
 */
export function Outcome({ name, children }: { name: string; children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body || here.current?.parentElement?.contains(focused)) here.current?.focus()
  }, [])
  return (
    <div ref={here} tabIndex={-1} data-retention={name}>
      {children}
    </div>
  )
}
