const NAME = "medusa-plugin-retention"

/** The shop's other tabs: what moved in one is asked again in the others. Does nothing where the browser has no BroadcastChannel, or on a server. */
export function tabs() {
  const open = () => (typeof window === "undefined" || typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME))
  // One for both: a channel does not hear itself, so this tab is not told what it has said.
  let channel: BroadcastChannel | null = null
  return {
    tell(prefixes: readonly string[]): void {
      channel ??= open()
      channel?.postMessage(prefixes)
    },
    listen(heard: (prefixes: readonly string[]) => void): () => void {
      channel ??= open()
      if (!channel) return () => undefined
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) heard(data.filter((prefix) => typeof prefix === "string"))
      }
      return () => {
        channel?.close()
        channel = null
      }
    },
  }
}
