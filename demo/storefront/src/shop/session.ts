import type { HttpTypes } from "@medusajs/types"
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { remembered } from "./remembered"
import { sdk, statusOf } from "./sdk"
import { useRemembered } from "./use-remembered"

/** Changes on every log-in and log-out, so that the other tabs ask who is there. */
const changes = remembered("session")

export interface Session {
  customer: HttpTypes.StoreCustomer | null
  /** False until the first answer: then nobody is shown as a guest who is not. */
  known: boolean
}

const whoIsThere = async (): Promise<HttpTypes.StoreCustomer | null> => {
  if (!(await sdk.client.getToken())) return null
  try {
    return (await sdk.store.customer.retrieve()).customer
  } catch (error) {
    // Without an answer nothing is known of the log-in; only a refusal says that there is none.
    if (statusOf(error) === 401) return null
    throw error
  }
}

/** Who is signed in. A log-in or log-out in another tab is followed. */
export function useSession(): Session {
  const change = useRemembered(changes)
  const { data, isSuccess } = useQuery({ queryKey: ["customer", change], queryFn: whoIsThere, placeholderData: (before) => before, staleTime: 60_000 })
  return { customer: data ?? null, known: isSuccess }
}

const told = () => changes.set(String(Date.now()))

/** Signs in with e-mail and password; rejects with status 401 when they do not fit. */
export async function logIn(email: string, password: string): Promise<void> {
  const answer = await sdk.auth.login("customer", "emailpass", { email, password })
  if (typeof answer !== "string") throw new Error("this log-in asks for a step that the shop does not know")
  told()
}

/** Opens an account and signs in. */
export async function signUp(input: { email: string; password: string; first_name: string; last_name: string }): Promise<void> {
  const { email, password, first_name, last_name } = input
  await sdk.auth.register("customer", "emailpass", { email, password })
  await sdk.store.customer.create({ email, first_name, last_name })
  await logIn(email, password)
}

export async function logOut(queries: QueryClient): Promise<void> {
  // The token goes in any case; a server that is out of reach must not keep the shopper signed in on this machine.
  await sdk.auth.logout().catch(() => sdk.client.clearToken())
  queries.removeQueries({ queryKey: ["orders"] })
  told()
}

/** Forgets what was asked as somebody else, when the shopper changes. */
export function useForgetOthers(customer_id: string | null): void {
  const queries = useQueryClient()
  useEffect(() => () => queries.removeQueries({ queryKey: ["mine"] }), [queries, customer_id])
}
