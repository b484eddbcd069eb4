import { FetchError } from "@medusajs/js-sdk"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"

/** What went wrong, for people: the server's own sentence where it gave one. */
export function useErrorText() {
  const { t } = useTranslation("retention")
  return useCallback(
    (error: unknown): string => {
      if (error instanceof TypeError) return t("errors.network")
      if (error instanceof FetchError) {
        if (error.status === 401) return t("errors.signedOut")
        if (error.status === 403) return t("errors.forbidden")
        if (error.status !== undefined && error.status >= 500) return t("errors.server")
      }
      return error instanceof Error && error.message ? error.message : t("errors.unknown")
    },
    [t]
  )
}
