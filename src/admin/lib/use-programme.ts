import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminProgrammeResponse, AdminProgrammeRules } from "../../contract"
import { client } from "./client"
import { queryKeys } from "./query-keys"

export const useProgramme = () => useQuery({ queryKey: queryKeys.programme(), queryFn: () => client.programme() })

/** The newest of an answer to a change; a refusal may mean that someone else was quicker, which the newest then says. */
const useChange = <T,>(mutationFn: (input: T) => Promise<AdminProgrammeResponse>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (response) => queryClient.setQueryData(queryKeys.programme(), response),
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.programme() }),
  })
}

export interface SaveDraft {
  rules: AdminProgrammeRules
  based_on_version: number
  revision: number
}

export const useSaveDraft = () => useChange(({ rules, ...seen }: SaveDraft) => client.saveDraft({ ...rules, ...seen }))

export const useDiscardDraft = () => useChange(() => client.discardDraft())

/** Puts the draft in force; what depends on the rules is asked again. */
export const useActivateDraft = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (revision: number) => client.activateDraft({ revision }),
    onSuccess: (response) => queryClient.setQueryData(queryKeys.programme(), response),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const usePresets = (enabled: boolean) =>
  useQuery({ queryKey: queryKeys.presets(), queryFn: async () => (await client.presets()).presets, staleTime: Infinity, enabled })

/** An earlier version in full. */
export const useProgrammeVersion = (version: number | null) =>
  useQuery({
    queryKey: queryKeys.programmeVersion(version ?? 0),
    queryFn: async () => (await client.programmeVersion(version ?? 0)).programme,
    enabled: version !== null,
    staleTime: Infinity,
  })

/** How many members stand on each level. */
export const useTierCounts = () => useQuery({ queryKey: queryKeys.tierCounts(), queryFn: () => client.tiers() })

/** Replays past orders under a draft. */
export const useSimulate = () => useMutation({ mutationFn: async (revision: number) => (await client.simulate({ revision })).simulation })

/** A simulation, asked again each second until it is over. */
export const useSimulation = (id: string | null) =>
  useQuery({
    queryKey: queryKeys.simulation(id ?? ""),
    queryFn: async () => (await client.simulation(id ?? "")).simulation,
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && ["done", "failed"].includes(state.data.state) ? false : state.error ? 5000 : 1000),
  })
