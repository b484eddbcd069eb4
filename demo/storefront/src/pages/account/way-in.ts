import { useSearchParams } from "react-router"
import { ownPath } from "../../shop/own-path"

/** Where log-in and sign-up lead, and the way from one to the other that keeps it. */
export function useWayIn() {
  const [search] = useSearchParams()
  const to = ownPath(search.get("to"), "/account")
  const query = `?to=${encodeURIComponent(to)}`
  return { to, email: search.get("email") ?? "", logIn: `/log-in${query}`, signUp: `/sign-up${query}` }
}
