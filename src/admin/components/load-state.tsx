import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReactNode } from "react"
import { useErrorText } from "../lib/use-error-text"

/** Grey bars in the shape of what is coming. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation("retention")
  return (
    <div role="status" aria-label={t("common.loading")} className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className={row % 2 ? "h-5 w-2/3" : "h-5 w-full"} />
      ))}
    </div>
  )
}

/** Says what went wrong and offers to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
      <ExclamationCircle className="text-ui-fg-error" />
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus">
          {t("common.failed")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {errorText(error)}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        <ArrowPath />
        {t("common.retry")}
      </Button>
    </div>
  )
}

/** What stands where a list has nothing to show. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus">
          {title}
        </Text>
        {text ? (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {text}
          </Text>
        ) : null}
      </div>
      {children}
    </div>
  )
}
