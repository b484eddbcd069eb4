import type { RetentionClient } from "../provider"

/** Calls one function of the client; one that the storefront did not give fails like a route that does not answer. */
export async function call<K extends keyof RetentionClient>(client: RetentionClient, name: K, ...args: Parameters<NonNullable<RetentionClient[K]>>): Promise<Awaited<ReturnType<NonNullable<RetentionClient[K]>>>> {
  const made = client[name] as ((...args: unknown[]) => Promise<unknown>) | undefined
  if (!made) throw new Error(`the client has no ${name}()`)
  return (await made(...args)) as Awaited<ReturnType<NonNullable<RetentionClient[K]>>>
}
