import type { Resources } from "../resources/resources"

export interface Intentions {
  /** The idempotency key of what the shopper is about to do: the same one until it is settled. */
  keyOf: (what: string) => string
  /** The outcome is known: the next time is a new intention. */
  settle: (what: string) => void
}

/** Kept beside the shared answers, so that leaving a page and coming back repeats the same intention, and another shopper has none. */
const kept = new WeakMap<Resources, Intentions>()

export function intentions(resources: Resources): Intentions {
  const found = kept.get(resources)
  if (found) return found
  const keys = new Map<string, string>()
  const made: Intentions = {
    keyOf: (what) => {
      const key = keys.get(what) ?? newKey()
      keys.set(what, key)
      return key
    },
    settle: (what) => void keys.delete(what),
  }
  kept.set(resources, made)
  return made
}

/** A random key. `crypto.randomUUID` is missing on pages without TLS, `getRandomValues` is there. */
export function newKey(source: Pick<Crypto, "getRandomValues"> & Partial<Pick<Crypto, "randomUUID">> = crypto): string {
  if (source.randomUUID) return source.randomUUID()
  return [...source.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
