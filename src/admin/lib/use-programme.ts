import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminUpdateProgramme } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"

export const useProgramme = () => useQuery({ queryKey: queryKeys.programme(), queryFn: () => client.programme() })

export const useUpdateProgramme = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminUpdateProgramme) => client.updateProgramme(body),
    onSuccess: (response) => queryClient.setQueryData(queryKeys.programme(), response),
    // A refusal may mean that someone saved meanwhile: the newest version says so.
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.programme() }),
  })
}
