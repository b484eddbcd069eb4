/** A real server process of this plugin's shop, which the test may kill at any moment. */
export interface Server {
  readonly base: string
  start(): Promise<void>
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>
  /** Names the place where the server will kill itself when it comes there (see failpoints.cjs); null takes it back. */
  arm(place: string | null): void
  /** Waits until the server has ended by itself; false when it is still there after `timeout_ms`. */
  ended(timeout_ms: number): Promise<boolean>
  output(): string
}

export type Sql = <T>(text: string, values?: unknown[]) => Promise<T[]>

/** The server went away under a request, or was not there yet: whether anything happened is unknown, so the client asks again. */
export const serverIsGone = (error: unknown): boolean => error instanceof Error && /fetch failed|terminated|socket hang up|other side closed|ECONN/i.test(error.message)
