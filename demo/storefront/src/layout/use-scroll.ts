import { useLayoutEffect, useRef } from "react"
import { useLocation, useNavigationType } from "react-router"

/** How long a page may take to grow to where it was left. */
const GROWS_MS = 3000

const nameOf = (key: string) => `kettle-bean:scroll:${key}`

const left = (key: string): number => {
  try {
    return Number(sessionStorage.getItem(nameOf(key)) ?? 0)
  } catch {
    return 0
  }
}

const leave = (key: string, top: number): void => {
  try {
    sessionStorage.setItem(nameOf(key), String(Math.round(top)))
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

/** A new page begins at its top; going back, or loading it again, returns to where it was left. */
export function useScroll(): void {
  const { key, pathname } = useLocation()
  const way = useNavigationType()
  const shown = useRef("")
  useLayoutEffect(() => {
    window.history.scrollRestoration = "manual"
    const stays = shown.current === pathname
    shown.current = pathname
    const stop = stays ? () => undefined : scrollWhenGrown(way === "POP" ? left(key) : 0)
    // The last place is kept here: when the page is exchanged, the browser has already moved it.
    let top = window.scrollY
    const scrolled = () => (top = window.scrollY)
    const gone = () => leave(key, top)
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
