import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminReward, AdminSaveReward } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"
import { withActive } from "./reward-form"

export const useRewards = () => useQuery({ queryKey: queryKeys.rewards(), queryFn: async () => (await client.rewards()).rewards })

/** Creates a reward, or changes the one with this id. */
export const useSaveReward = (id: string | null) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: AdminSaveReward): Promise<AdminReward> => (await (id ? client.updateReward(id, body) : client.createReward(body))).reward,
    // Not awaited: the form says so at once, also where the fresh data replaces what holds it.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Offers a reward or stops offering it. All else is sent as it stands now, not as it stood when the list was loaded: stock moves while shoppers buy. */
export const useSwitchReward = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (active: boolean) => {
      const reward = (await client.rewards()).rewards.find((one) => one.id === id)
      return reward ? client.updateReward(id, withActive(reward, active)) : null
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
