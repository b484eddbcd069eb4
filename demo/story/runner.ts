/** A chapter of the story: steps that must hold, in order. */
export interface Chapter<World> {
  title: string
  play(world: World, step: Step): Promise<void>
}

/** Does one step; what it returns is printed behind it. A step that throws ends the story. */
export type Step = (says: string, does: () => Promise<string | void>) => Promise<void>

/** A step that did not hold. */
export class NotAsTold extends Error {
  constructor(
    readonly what: string,
    readonly expected: unknown,
    readonly found: unknown
  ) {
    super(`${what}: expected ${show(expected)}, found ${show(found)}`)
  }
}

const show = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value))

export function expectEqual<T>(what: string, found: T, expected: T): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new NotAsTold(what, expected, found)
}

export function expectTrue(what: string, holds: boolean, expected: string, found: unknown): void {
  if (!holds) throw new NotAsTold(what, expected, found)
}

/** Waits until `read` gives what is expected: events are handled a moment after the call that caused them. */
export async function eventually<T>(what: string, read: () => Promise<T>, expected: T, patience_ms = 15_000): Promise<T> {
  const until = Date.now() + patience_ms
  for (;;) {
    const found = await read()
    if (JSON.stringify(found) === JSON.stringify(expected)) return found
    if (Date.now() > until) throw new NotAsTold(what, expected, found)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The status and sentence with which a call is refused; a call that succeeds is not as told. */
export async function refusalOf(what: string, call: Promise<unknown>): Promise<{ status: number; message: string }> {
  let answer: unknown
  try {
    answer = await call
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    if (status === undefined) throw error
    return { status, message }
  }
  throw new NotAsTold(what, "a refusal", answer)
}

/** Plays chapters until one step does not hold; says whether all did. */
export async function tell<World>(chapters: readonly Chapter<World>[], world: World, print: (line: string) => void): Promise<boolean> {
  let steps = 0
  const from = Date.now()
  for (const [i, chapter] of chapters.entries()) {
    print(`\n${i + 1}. ${chapter.title}`)
    const step: Step = async (says, does) => {
      const shown = await does().catch((error: unknown) => {
        print(`   ✗ ${says}`)
        throw error
      })
      steps += 1
      print(`   ✓ ${says}${shown ? `   ${shown}` : ""}`)
    }
    try {
      await chapter.play(world, step)
    } catch (error) {
      print(reasonOf(error))
      return false
    }
  }
  print(`\n${steps} steps held, ${((Date.now() - from) / 1000).toFixed(1)} s`)
  return true
}

function reasonOf(error: unknown): string {
  if (error instanceof NotAsTold) return `     ${error.what}\n       expected: ${show(error.expected)}\n       found:    ${show(error.found)}`
  const { status, message, stack } = error as { status?: number; message?: string; stack?: string }
  return status === undefined ? `     ${stack ?? String(error)}` : `     HTTP ${status}: ${message ?? ""}`
}
