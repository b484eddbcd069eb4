import { failureOf, type Failure } from "../resources/failure"

/** How one kind of change is made on the server, and what to think of its answers. */
export interface Doing<Wish, Truth, Problem> {
  send: (wish: Wish) => Promise<Truth>
  /** Asks how things stand, after an answer that did not say. */
  look: () => Promise<Truth>
  /** Whether things stand as they were wished. */
  stands: (wish: Wish, truth: Truth) => boolean
  same: (one: Wish, other: Wish) => boolean
  /** Shows an answer; `changed` when the wish has come true with it. */
  show: (truth: Truth, changed: boolean) => void
  /** The reason of a refusal; `truth` is null when not even that could be asked. */
  why: (wish: Wish, failure: Failure, truth: Truth | null) => Problem
  limit_ms: number
  wait: (ms: number) => Promise<void>
}
export interface Attempt<Wish, Problem> {
  pending: Wish | null
  /** Why the last wish did not come true. */
  problem: Problem | null
  /** The last wish, when it came true. */
  done: Wish | null
}

export const IDLE: Attempt<never, never> = { pending: null, problem: null, done: null }

/** What the server asks to wait for when a cart is busy. */
const BUSY_MS = 2_000

class Late extends Error {}

/**
 * Changes of one thing, one request at a time: a wish made while another is on its way waits for it, and only the newest waiting one is
 * sent, so that the last wish is the one that stays. Never throws. A busy cart is asked once more; when an answer is missing, what the
 * server says afterwards decides whether the wish came true.
 */
export class Attempts<Wish, Truth, Problem> {
  private attempt: Attempt<Wish, Problem> = IDLE
  private next: Wish | null = null
  private readonly listeners = new Set<() => void>()
  constructor(private readonly doing: Doing<Wish, Truth, Problem>) {}

  readonly now = (): Attempt<Wish, Problem> => this.attempt

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  want(wish: Wish): void {
    const { pending } = this.attempt
    if (pending !== null) this.next = this.doing.same(wish, pending) ? null : wish
    else void this.run(wish)
  }

  /** Refuses a wish that need not be sent to be known as impossible. */
  refuse(problem: Problem): void {
    if (this.attempt.pending === null) this.set({ pending: null, problem, done: null })
  }

  private async run(wish: Wish): Promise<void> {
    for (let now: Wish | null = wish; now !== null; ) {
      this.set({ pending: now, problem: null, done: null })
      const problem: Problem | null = await this.make(now)
      const next: Wish | null = this.next
      this.next = null
      if (next === null) this.set({ pending: null, problem, done: problem === null ? now : null })
      now = next
    }
  }

  /** Null when the wish came true, else why not. */
  private async make(wish: Wish): Promise<Problem | null> {
    try {
      this.doing.show(await this.sent(wish), true)
      return null
    } catch (error) {
      const failure = failureOf(error)
      if (failure.status === 401) return this.doing.why(wish, failure, null)
      const truth = await this.looked()
      const answered = failure.status !== null && failure.status < 500
      const came_true = truth !== null && !answered && this.doing.stands(wish, truth)
      if (truth !== null) this.doing.show(truth, came_true)
      return came_true ? null : this.doing.why(wish, failure, truth)
    }
  }

  private async sent(wish: Wish): Promise<Truth> {
    try {
      return await this.within(wish)
    } catch (error) {
      if (failureOf(error).status !== 409) throw error
      await this.doing.wait(BUSY_MS)
      return this.within(wish)
    }
  }

  private async within(wish: Wish): Promise<Truth> {
    const work = this.doing.send(wish)
    return this.limited(work, () => void work.then(() => this.cameLate(wish), () => undefined))
  }

  private async looked(): Promise<Truth | null> {
    try {
      return await this.limited(this.doing.look(), () => undefined)
    } catch {
      return null
    }
  }

  /** An answer after the limit: whatever it says is old by now, so the server is asked how things stand. */
  private async cameLate(wish: Wish): Promise<void> {
    const truth = await this.looked()
    if (truth === null) return
    const came_true = this.doing.stands(wish, truth)
    this.doing.show(truth, came_true)
    if (came_true && this.attempt.pending === null) this.set({ pending: null, problem: null, done: wish })
  }

  private limited(work: Promise<Truth>, late: () => void): Promise<Truth> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        late()
        reject(new Late())
      }, this.doing.limit_ms)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  private set(attempt: Attempt<Wish, Problem>): void {
    this.attempt = attempt
    for (const listener of this.listeners) listener()
  }
}
