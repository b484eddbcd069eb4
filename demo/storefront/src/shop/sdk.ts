import Medusa from "@medusajs/js-sdk"
import { storeClient } from "medusa-plugin-retention/client"

/** Medusa's own client; the shopper's token lies in local storage, so all tabs share one log-in. */
export const sdk = new Medusa({
  baseUrl: import.meta.env.VITE_MEDUSA_URL ?? "http://localhost:9000",
  publishableKey: import.meta.env.VITE_PUBLISHABLE_KEY ?? "",
  auth: { type: "jwt", jwtTokenStorageMethod: "local" },
})

/** The points' calls, over the same connection. */
export const points = storeClient((path, init) => sdk.client.fetch(path, init))

/** The HTTP status of a refused call; null when there was no answer at all. */
export const statusOf = (error: unknown): number | null => {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null
  return typeof status === "number" ? status : null
}
