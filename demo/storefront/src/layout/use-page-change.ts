import { useEffect, useRef, type RefObject } from "react"
import { useLocation } from "react-router"
import { focusHeading } from "./focus-heading"

/**
 * What a browser does when it loads a page, for pages that are only exchanged: the title is the page's heading, and after going somewhere the
 * focus is on that heading, so that a screen reader says where one is and the Tab key goes on from there. The heading may come late, with
 * the page's data; whoever has focused something else by then is left alone.
 */
export function usePageChange(main: RefObject<HTMLElement | null>, shop: string): void {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    const page = main.current
    if (!page) return
    let moves = last.current !== pathname
    last.current = pathname
    const before = document.activeElement
    const look = () => {
      const heading = page.querySelector("h1")
      // While the next page is loaded, the one before may still be there, hidden.
      if (!heading?.checkVisibility()) return
      document.title = `${heading.textContent} · ${shop}`
      if (!moves) return
      moves = false
      const stayed = document.activeElement === before || document.activeElement === document.body
      if (!stayed || page.contains(document.activeElement)) return
      focusHeading(page)
    }
    // What was clicked to come here may still have the focus, also inside the page: it is gone or belongs to the page before.
    if (moves && before instanceof HTMLElement && page.contains(before)) before.blur()
    look()
    const observer = new MutationObserver(look)
    observer.observe(page, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [main, pathname, shop])
}
