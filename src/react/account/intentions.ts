import type { Resources } from "../resources/resources"

export interface Intentions {
  /** The idempotency key of what the shopper is about to do: the same one until it is settled. */
  keyOf: (what: string) => string
  /**
   * The outcome of the call that carried `key` is known: the next time is a new intention. True only for the first to say so; an answer that
   * comes after that leaves a newer key alone.
   */
  settle: (what: string, key: string) => boolean
}

const kept = new WeakMap<Resources, Intentions>()

/**
 * What a shopper is about to do, kept beside the shared answers: going to another page of the storefront and back repeats the same
 * intention, and another shopper has none. In memory only: after a lost answer and a reload of the page the next click is a new intention.
 */
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
    settle: (what, key) => keys.get(what) === key && keys.delete(what),
  }
  kept.set(resources, made)
  return made
}

/** A random key. `crypto.randomUUID` is missing on pages without TLS, `getRandomValues` is there. */
export function newKey(source: Pick<Crypto, "getRandomValues"> & Partial<Pick<Crypto, "randomUUID">> = crypto): string {
  if (source.randomUUID) return source.randomUUID()
  return [...source.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
