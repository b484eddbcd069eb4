import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminAwardPoints, AdminGiveTier } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"

/** A member's level and cumulative discount, with what was given by hand and how it came about. */
export const useMemberTier = (member_id: string) =>
  useQuery({ queryKey: queryKeys.memberTier(member_id), queryFn: async () => (await client.memberTier(member_id)).tier })

/** Puts a member on a level by hand, or takes that back. */
export const useGiveTier = (member_id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: AdminGiveTier) => (await client.giveTier(member_id, body)).tier,
    // Not awaited: the form says so at once, also where the fresh data replaces what holds it.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Points for something a member did, once for each subject. */
export const useAwardPoints = (member_id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminAwardPoints) => client.award(member_id, body),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
