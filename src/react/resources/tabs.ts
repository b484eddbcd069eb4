const NAME = "medusa-plugin-retention"

/** The shop's other tabs: what moved in one is asked again in the others. Does nothing where the browser has no BroadcastChannel, or on a server. */
export function tabs() {
  const open = () => (typeof window === "undefined" || typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME))
  let speaking: BroadcastChannel | null = null
  return {
    tell(prefixes: readonly string[]): void {
      speaking ??= open()
      speaking?.postMessage(prefixes)
    },
    listen(heard: (prefixes: readonly string[]) => void): () => void {
      const listening = open()
      if (!listening) return () => undefined
      listening.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) heard(data.filter((prefix) => typeof prefix === "string"))
      }
      return () => listening.close()
    },
  }
}
