import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { client } from "./client"
import { queryKeys } from "./query-keys"

export const useVouchers = (member_id: string) =>
  useQuery({ queryKey: queryKeys.vouchers(member_id), queryFn: async () => (await client.vouchers(member_id)).vouchers })

/** Takes an unused voucher back; the points paid for it return. */
export const useReturnVoucher = (member_id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => (await client.returnVoucher(member_id, id)).voucher,
    // A refusal means that it was used or returned meanwhile: the fresh list says so.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
