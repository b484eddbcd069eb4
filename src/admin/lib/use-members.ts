import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { MembersQuery } from "../../client"
import type { AdminAdjustPoints, AdminBlockMember } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"

/** Entries that the customer widget shows. */
const LATEST = 5
const PAGE = 20

export const useMembers = (query: MembersQuery) =>
  useQuery({ queryKey: queryKeys.members(query), queryFn: () => client.members(query), placeholderData: keepPreviousData })

/** The points account of a core customer with its latest entries, or null while there is none. */
export const useCustomerMember = (customer_id: string) =>
  useQuery({
    queryKey: queryKeys.customer(customer_id),
    queryFn: async () => {
      const { members } = await client.members({ customer_id, limit: 1 })
      return members[0] ? (await client.member(members[0].id, { limit: LATEST })).member : null
    },
  })

/** A member with all its entries, page by page, newest first. */
export const useMember = (id: string) =>
  useInfiniteQuery({
    queryKey: queryKeys.member(id),
    queryFn: ({ pageParam }) => client.member(id, { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ member }) => member.next,
    select: ({ pages }) => {
      const first = pages[0]?.member
      return first ? { ...first, entries: pages.flatMap(({ member }) => member.entries) } : null
    },
  })

/** Whose points an action changes; a customer without an account gets one first. */
export type Owner = { member_id: string } | { customer_id: string }

const memberId = async (owner: Owner): Promise<string> =>
  "member_id" in owner ? owner.member_id : (await client.openMember({ customer_id: owner.customer_id })).member.id

export const useAdjustPoints = (owner: Owner) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: AdminAdjustPoints) => client.adjust(await memberId(owner), body),
    // Not awaited: the form says so at once, also where the fresh data replaces what holds it.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useBlockMember = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminBlockMember) => client.block(id, body),
    // Not awaited: the form says so at once, also where the fresh data replaces what holds it.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
