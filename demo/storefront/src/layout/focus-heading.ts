/** Puts the focus on a page's heading, where a screen reader begins to read and the Tab key goes on. */
export function focusHeading(page: ParentNode = document): void {
  const heading = page.querySelector<HTMLElement>("main h1, h1")
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
