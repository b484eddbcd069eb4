import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminSweepRequest } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"

export const useHealth = () => useQuery({ queryKey: queryKeys.health(), queryFn: async () => (await client.health()).health })

export const useSweep = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: AdminSweepRequest) => (await client.sweep(body)).sweep,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useAudit = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => (await client.audit()).audit,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.health() }),
  })
}
