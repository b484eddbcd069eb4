/** What is known of one answer of the server. A refresh that fails leaves the last answer standing, with its `error` beside it. */
export interface Resource<T> {
  data: T | null
  /** `loading` only before the first answer; later refreshes are silent. */
  state: "loading" | "ready" | "failed"
  error: unknown
}
interface Slot {
  now: Resource<unknown>
  /** The number of the newest request: an older answer that comes later is dropped. */
  asked: number
  /** The newest request that has an answer or has failed. */
  answered: number
  asked_at: number
  version: string | undefined
  load: (() => Promise<unknown>) | null
  settling: ((data: unknown) => boolean) | null
  /** How often an answer that is not final has been asked for again. */
  again: number
  listeners: Set<() => void>
}

/** A component that comes later takes an answer that is no older; an older one it shows until the new one comes. */
export const FRESH_MS = 10_000

/** How long an answer that is not final yet is left standing before it is asked for again; after the last it is taken as it is. */
const SETTLING_MS = [300, 600, 1_200, 2_400]

export const NOTHING_YET: Resource<never> = { data: null, state: "loading", error: null }

/** Too slow to wait for: what the shopper sees becomes "cannot be shown", and a late answer is still taken. */
const withLimit = <T>(work: Promise<T>, limit_ms: number, late: () => void): Promise<T> => {
  const timer = setTimeout(late, limit_ms)
  return work.finally(() => clearTimeout(timer))
}

/**
 * Answers shared by all components under one provider: a balance in the header and one in the account are one request. Never throws; a
 * failing or slow route becomes a state. Keys are paths of parts, `points`, `cart/cart_1`.
 */
export class Resources {
  private readonly slots = new Map<string, Slot>()
  constructor(
    private readonly limit_ms: number,
    private readonly clock: () => number = Date.now
  ) {}

  read<T>(key: string): Resource<T> {
    return (this.slots.get(key)?.now ?? NOTHING_YET) as Resource<T>
  }

  /**
   * Asks for an answer unless a fresh one for this version is there or on its way; without a version any will do. The newest `load` of a
   * key is the one that refreshes use. While an answer is `settling`, it is asked for again a few times.
   */
  need<T>(key: string, load: () => Promise<T>, version?: string, settling?: (data: T) => boolean): void {
    const slot = this.slotOf(key)
    slot.load = load
    slot.settling = settling ? (data) => settling(data as T) : null
    const fresh = slot.asked > 0 && this.clock() - slot.asked_at < FRESH_MS
    if (fresh && (version === undefined || slot.version === version)) return
    if (version !== undefined) slot.version = version
    slot.again = 0
    void this.ask(slot)
  }

  /**
   * Puts in what another call has brought, for example the quote that applying points answers with. A question that is on its way meanwhile
   * may have been answered before that or after: it is asked again.
   */
  put<T>(key: string, data: T): void {
    const slot = this.slotOf(key)
    const on_its_way = slot.asked > slot.answered
    slot.answered = slot.asked += 1
    slot.asked_at = this.clock()
    slot.again = 0
    this.set(slot, { data, state: "ready", error: null })
    if (on_its_way) void this.ask(slot)
    else this.settle(slot)
  }

  /** Asks again for the answers whose key begins with one of `prefixes` and that somebody looks at; forgets the others. */
  refresh(prefixes: readonly string[], older_than_ms = 0): void {
    for (const [key, slot] of this.slots) {
      if (!prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}/`) || prefix === "")) continue
      if (slot.listeners.size === 0) this.slots.delete(key)
      else if (this.clock() - slot.asked_at >= older_than_ms) {
        slot.again = 0
        void this.ask(slot)
      }
    }
  }

  listen(key: string, listener: () => void): () => void {
    const { listeners } = this.slotOf(key)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  private slotOf(key: string): Slot {
    const found = this.slots.get(key)
    if (found) return found
    const made: Slot = { now: NOTHING_YET, asked: 0, answered: 0, asked_at: 0, version: undefined, load: null, settling: null, again: 0, listeners: new Set() }
    this.slots.set(key, made)
    return made
  }

  private async ask(slot: Slot): Promise<void> {
    if (!slot.load) return
    const number = (slot.asked += 1)
    slot.asked_at = this.clock()
    const newest = () => slot.asked === number
    const failed = (error: unknown) => newest() && this.set(slot, slot.now.data === null ? { data: null, state: "failed", error } : { ...slot.now, error })
    if (slot.now.state === "failed") this.set(slot, { ...NOTHING_YET })
    try {
      const data = await withLimit(slot.load(), this.limit_ms, () => failed(new Error(`no answer within ${this.limit_ms} ms`)))
      if (newest()) {
        this.set(slot, { data, state: "ready", error: null })
        this.settle(slot)
      }
    } catch (error) {
      failed(error)
    } finally {
      slot.answered = Math.max(slot.answered, number)
    }
  }

  /** Asks again for an answer that is not final, as long as somebody looks at it and nothing newer was asked for. */
  private settle(slot: Slot): void {
    const { asked } = slot
    const wait = SETTLING_MS[slot.again]
    if (wait === undefined || !slot.settling?.(slot.now.data)) return
    slot.again += 1
    setTimeout(() => {
      if (slot.asked === asked && slot.listeners.size > 0) void this.ask(slot)
    }, wait)
  }

  private set(slot: Slot, now: Resource<unknown>): void {
    slot.now = now
    for (const listener of slot.listeners) listener()
  }
}
