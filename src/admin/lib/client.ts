import Medusa from "@medusajs/js-sdk"
import { adminClient } from "../../client"

/** Medusa's own routes, with the log-in that the dashboard uses. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    ...(__JWT_TOKEN_STORAGE_KEY__ ? { jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ } : {}),
  },
})

/** The plugin's routes. */
export const client = adminClient((path, init) => sdk.client.fetch(path, init))
