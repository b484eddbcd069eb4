/** A small setting of this browser. Every tab follows when one changes it; a browser that stores nothing forgets it with the page. */
export function remembered(key: string) {
  const name = `kettle-bean:${key}`
  let unstored: string | null = null
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach((listener) => listener())
  return {
    get(): string | null {
      try {
        return localStorage.getItem(name)
      } catch {
        return unstored
      }
    },
    set(value: string | null): void {
      try {
        if (value === null) localStorage.removeItem(name)
        else localStorage.setItem(name, value)
      } catch {
        unstored = value
      }
      changed()
    },
    subscribe(listener: () => void): () => void {
      const elsewhere = (event: StorageEvent) => (event.key === name || event.key === null ? listener() : undefined)
      listeners.add(listener)
      window.addEventListener("storage", elsewhere)
      return () => {
        listeners.delete(listener)
        window.removeEventListener("storage", elsewhere)
      }
    },
  }
}
