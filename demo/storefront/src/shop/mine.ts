import { useQuery, useQueryClient } from "@tanstack/react-query"
import { statusOf } from "./sdk"
import { sessionChanged, useSession } from "./session"

/**
 * Asks something that only the signed-in shopper may know. It is kept under their id and forgotten with them; a log-in that has run out on the
 * way is noticed at once, so that the page can ask to sign in again.
 */
export function useMine<Answer>(key: readonly unknown[], ask: () => Promise<Answer>) {
  const queries = useQueryClient()
  const { customer } = useSession()
  return useQuery({
    queryKey: ["mine", customer?.id ?? null, ...key],
    queryFn: async () => {
      try {
        return await ask()
      } catch (error) {
        if (statusOf(error) === 401) sessionChanged(queries)
        throw error
      }
    },
    enabled: customer !== null,
    // The page before stays until the next one is there; never that of another shopper.
    placeholderData: (before, query) => (query?.queryKey[1] === customer?.id ? before : undefined),
  })
}
