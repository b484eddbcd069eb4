import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminImport, AdminImportResponse } from "../../contract"
import { client, sdk } from "./client"
import { queryKeys } from "./query-keys"

const ASK_AGAIN_MS = 1_000

/** Whether the server is still at work on it. */
export const isMoving = (state: AdminImport["state"] | undefined): boolean => state === "reading" || state === "running"

export const useImports = () => useQuery({ queryKey: queryKeys.imports(), queryFn: async () => (await client.imports()).imports })

/** One import with its problems; asked again while it moves. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: queryKeys.import(id),
    queryFn: () => client.import(id),
    refetchInterval: ({ state }) => (isMoving(state.data?.import.state) ? ASK_AGAIN_MS : false),
  })

/** Sends a file as it is; the server reads it through and changes nothing yet. */
export const useUploadImport = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, label }: { file: File; label: string }) =>
      sdk.client.fetch<AdminImportResponse>("/admin/retention/imports", {
        method: "POST",
        query: { label, file_name: file.name.slice(-255) },
        headers: { "content-type": "text/csv" },
        // The file itself, not its text: the browser reads it from the disk while it sends.
        body: file,
      }),
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKeys.import(answer.import.id), answer)
      void queryClient.invalidateQueries({ queryKey: queryKeys.imports() })
    },
  })
}

export const useRunImport = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => client.runImport(id),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
