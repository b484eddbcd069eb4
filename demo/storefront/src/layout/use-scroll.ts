import { useLayoutEffect, useRef } from "react"
import { useLocation, useNavigationType } from "react-router"

/** How long a page may take to grow to where it was left. */
const GROWS_MS = 3000

/** The first address of a visit always has the same key, so the path belongs to the name. */
const nameOf = (key: string, pathname: string) => `kettle-bean:scroll:${key}:${pathname}`

const left = (name: string): number => {
  try {
    return Number(sessionStorage.getItem(name) ?? 0)
  } catch {
    return 0
  }
}

const leave = (name: string, top: number): void => {
  try {
    sessionStorage.setItem(name, String(Math.round(top)))
  } catch {
    // A browser that stores nothing begins each page at its top.
  }
}

/** Scrolls there now, or once the page has grown so far; stops as soon as the shopper moves it. */
function scrollWhenGrown(top: number): () => void {
  const arrive = () => {
    window.scrollTo({ top, behavior: "instant" })
    return Math.abs(window.scrollY - top) < 2
  }
  if (arrive()) return () => undefined
  const ended = new AbortController()
  const stop = () => ended.abort()
  const growth = new ResizeObserver(() => arrive() && stop())
  growth.observe(document.body)
  const timer = setTimeout(stop, GROWS_MS)
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) window.addEventListener(event, stop, { passive: true, signal: ended.signal })
  ended.signal.addEventListener("abort", () => {
    clearTimeout(timer)
    growth.disconnect()
  })
  return stop
}

/** Whether the browser has loaded this address for somebody who has not been here, and not again. */
const isVisit = () => performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type === "navigate")

/** A new page begins at its top; going back, or loading it again, returns to where it was left. */
export function useScroll(): void {
  const { key, pathname } = useLocation()
  const way = useNavigationType()
  const shown = useRef("")
  useLayoutEffect(() => {
    window.history.scrollRestoration = "manual"
    const name = nameOf(key, pathname)
    const first = shown.current === ""
    const stays = shown.current === pathname
    shown.current = pathname
    const returns = way === "POP" && !(first && isVisit())
    const stop = stays ? () => undefined : scrollWhenGrown(returns ? left(name) : 0)
    // The last place is kept here: when the page is exchanged, the browser has already moved it.
    let top = window.scrollY
    const scrolled = () => (top = window.scrollY)
    const gone = () => leave(name, top)
    window.addEventListener("scroll", scrolled, { passive: true })
    window.addEventListener("pagehide", gone)
    return () => {
      stop()
      gone()
      window.removeEventListener("scroll", scrolled)
      window.removeEventListener("pagehide", gone)
    }
  }, [key, pathname, way])
}
