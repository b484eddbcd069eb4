import { useLocation, useSearchParams } from "react-router"
import { ownPath } from "../../shop/own-path"

/** What a link to the log-in or the sign-up may hand over: the shopper's e-mail, which in the address would end up in logs and histories. */
export interface WayInState {
  email: string
}

const emailIn = (state: unknown): string => (typeof state === "object" && state !== null && "email" in state && typeof state.email === "string" ? state.email : "")

/** Where log-in and sign-up lead, and the way from one to the other that keeps it. */
export function useWayIn() {
  const [search] = useSearchParams()
  const { state } = useLocation()
  const to = ownPath(search.get("to"), "/account")
  const query = `?to=${encodeURIComponent(to)}`
  return { to, email: emailIn(state), logIn: `/log-in${query}`, signUp: `/sign-up${query}` }
}
