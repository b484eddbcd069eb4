import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { sdk, client } from "./client"
import { queryKeys } from "./query-keys"
import { saveFile } from "./save-file"

/** What the programme owes now, and its movements over some months. */
export const useReport = (months: number) =>
  useQuery({ queryKey: queryKeys.report(months), queryFn: () => client.report({ months }), placeholderData: keepPreviousData })

export interface Export {
  name: "members" | "entries"
  /** Instants, where the file is cut to a time. */
  from?: string
  until?: string
}

/** Downloads a file of the programme with the log-in of the dashboard, which a plain link would not carry everywhere. */
export const useExport = () =>
  useMutation({
    mutationFn: async ({ name, ...query }: Export) => {
      // With another `accept` than JSON, the answer comes as it is.
      const answer = await sdk.client.fetch<Response>(`/admin/retention/exports/${name}.csv`, { query, headers: { accept: "text/csv" } })
      saveFile(await answer.blob(), `${name}.csv`)
    },
  })
