/** Lets the browser save a file under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
