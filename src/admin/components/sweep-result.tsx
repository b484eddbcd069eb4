import { useTranslation } from "react-i18next"
import { useErrorText } from "../lib/use-error-text"
import { useFormat } from "../lib/use-format"
import type { useSweep } from "../lib/use-health"
import { Notice } from "./notice"

/** What the last sweep of this visit did, in words. */
export function SweepResult({ run }: { run: Pick<ReturnType<typeof useSweep>, "data" | "error" | "isPending"> }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const errorText = useErrorText()
  if (run.error) {
    return (
      <Notice variant="error" title={t("sweep.failed")}>
        {errorText(run.error)}
      </Notice>
    )
  }
  const done = run.data
  if (!done || run.isPending) return null
  const lines = [
    t("sweep.looked", { count: done.orders_looked_at, n: number(done.orders_looked_at), changed: number(done.orders_changed) }),
    done.holds_settled ? t("sweep.settled", { count: done.holds_settled, n: number(done.holds_settled) }) : null,
    done.holds_released ? t("sweep.released", { count: done.holds_released, n: number(done.holds_released) }) : null,
    done.holds_fitted ? t("sweep.fitted", { count: done.holds_fitted, n: number(done.holds_fitted) }) : null,
    done.accounts_expired ? t("sweep.expired", { count: done.accounts_expired, n: number(done.accounts_expired) }) : null,
    done.orders_parked ? t("sweep.parked", { count: done.orders_parked, n: number(done.orders_parked) }) : null,
    done.complete ? null : t("sweep.incomplete"),
  ].filter((line): line is string => line !== null)
  return (
    <Notice variant={done.orders_parked || !done.complete ? "warning" : "success"} title={t("sweep.done")}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
