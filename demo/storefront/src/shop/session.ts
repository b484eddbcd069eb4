import type { HttpTypes } from "@medusajs/types"
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { disownCart } from "./keep-cart"
import { remembered } from "./remembered"
import { sdk, statusOf } from "./sdk"
import { useRemembered } from "./use-remembered"

/** Changes on every log-in and log-out, so that the other tabs ask who is there. */
const changes = remembered("session")

/** Set when the server no longer took the log-in, so that the shopper is told why they are asked again. */
const ended = remembered("session-ended")

/** Set while a customer is signed in here as far as is known; a token alone may be that of an account that was never finished. */
const wasMember = remembered("session-member")

export interface Session {
  customer: HttpTypes.StoreCustomer | null
  /** False until the first answer: then nobody is shown as a guest who is not. */
  known: boolean
  /** True when a log-in has run out since the shopper was last here. */
  ended: boolean
  /** True while the server cannot be asked; `retry` asks again. */
  failed: boolean
  retry: () => void
}

const whoIsThere = async (): Promise<HttpTypes.StoreCustomer | null> => {
  if (!(await sdk.client.getToken())) return null
  try {
    const { customer } = await sdk.store.customer.retrieve()
    wasMember.set("yes")
    return customer
  } catch (error) {
    // Without an answer nothing is known of the log-in; only a refusal says that there is none.
    if (statusOf(error) !== 401) throw error
    sdk.client.clearToken()
    if (wasMember.get() !== null) ended.set("yes")
    wasMember.set(null)
    return null
  }
}

/** Who is signed in. A log-in or log-out in another tab is followed. */
export function useSession(): Session {
  const change = useRemembered(changes)
  const over = useRemembered(ended)
  const { data, isSuccess, isError, refetch } = useQuery({ queryKey: ["customer", change], queryFn: whoIsThere, placeholderData: (before) => before, staleTime: 60_000 })
  return { customer: data ?? null, known: isSuccess, ended: over !== null, failed: isError, retry: () => void refetch() }
}

/** Asks again who is there, for example after a call was refused. */
export const sessionChanged = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: ["customer"] })

const told = () => {
  ended.set(null)
  changes.set(String(Date.now()))
}

/** Signs in with e-mail and password; rejects with status 401 when they do not fit. */
export async function logIn(email: string, password: string): Promise<void> {
  const answer = await sdk.auth.login("customer", "emailpass", { email, password })
  if (typeof answer !== "string") throw new Error("this log-in asks for a step that the shop does not know")
  told()
}

export interface NewAccount {
  email: string
  password: string
  first_name: string
  last_name: string
}

/**
 * Opens an account and signs in; rejects with status 401 when there is one for this address. An attempt that broke off half-way, or whose
 * answer got lost, is finished by the next one with the same password.
 */
export async function signUp({ email, password, first_name, last_name }: NewAccount): Promise<void> {
  try {
    await sdk.auth.register("customer", "emailpass", { email, password })
  } catch (taken) {
    if (statusOf(taken) !== 401) throw taken
    await sdk.auth.login("customer", "emailpass", { email, password }).catch(() => Promise.reject(taken))
  }
  const isThere = await sdk.store.customer.retrieve().then(() => true, () => false)
  if (!isThere)
    await sdk.store.customer.create({ email, first_name, last_name }).catch(async (error: unknown) => {
      // The token of an account without a customer is nobody's log-in.
      await sdk.client.clearToken()
      throw error
    })
  await logIn(email, password)
}

/** Changes the name of the shopper who is signed in. */
export async function saveName(queries: QueryClient, { first_name, last_name }: { first_name: string; last_name: string }): Promise<void> {
  await sdk.store.customer.update({ first_name: first_name.trim(), last_name: last_name.trim() })
  await sessionChanged(queries)
}

/** Signs out. The cart is left behind too: it carries the shopper's address. */
export async function logOut(queries: QueryClient): Promise<void> {
  // The token goes in any case; a server that is out of reach must not keep the shopper signed in on this machine.
  await sdk.auth.logout().catch(() => sdk.client.clearToken())
  wasMember.set(null)
  disownCart()
  queries.removeQueries({ queryKey: ["order"] })
  told()
}

/** Forgets what was asked as somebody else, when the shopper changes. */
export function useForgetOthers(customer_id: string | null): void {
  const queries = useQueryClient()
  useEffect(() => () => queries.removeQueries({ queryKey: ["mine"] }), [queries, customer_id])
}
