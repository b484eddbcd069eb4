import { Button, Input, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminOrderPoints } from "../../contract"
import { useErrorText } from "../lib/use-error-text"
import { useFormat } from "../lib/use-format"
import { useRefundPreview } from "../lib/use-order-points"

/** "What would a refund do?": units to come back, and the points it would take back and give back. Changes nothing. */
export function RefundPreview({ points }: { points: AdminOrderPoints }) {
  const { t } = useTranslation("retention")
  const { points: inPoints, number } = useFormat()
  const errorText = useErrorText()
  const id = useId()
  const [quantities, setQuantities] = useState<Record<string, number>>({})
  const preview = useRefundPreview(points.order_id, quantities)
  const lines = points.lines.filter((line) => line.quantity > line.returned)
  const ask = (line: string, typed: string, most: number) =>
    setQuantities((before) => ({ ...before, [line]: Math.min(most, Math.max(0, Math.floor(Number(typed)) || 0)) }))

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" role="group" aria-labelledby={id}>
      <div className="flex items-center justify-between gap-x-3">
        <Text id={id} size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {t("refund.title")}
        </Text>
        <Button size="small" variant="transparent" type="button" onClick={() => setQuantities(Object.fromEntries(lines.map((l) => [l.id, l.quantity - l.returned])))}>
          {t("refund.everything")}
        </Button>
      </div>
      <ul className="flex flex-col gap-y-2">
        {lines.map((line) => {
          const most = line.quantity - line.returned
          return (
            <li key={line.id} className="flex items-center justify-between gap-x-3">
              <label htmlFor={`${id}-${line.id}`} className="txt-small min-w-0 break-words">
                {line.title}
              </label>
              <div className="flex shrink-0 items-center gap-x-2">
                <div className="w-16">
                  <Input
                    id={`${id}-${line.id}`}
                    type="number"
                    size="small"
                    min={0}
                    max={most}
                    step={1}
                    inputMode="numeric"
                    className="text-right tabular-nums"
                    value={String(quantities[line.id] ?? 0)}
                    onChange={(event) => ask(line.id, event.target.value, most)}
                    onFocus={(event) => event.target.select()}
                    aria-label={t("refund.quantity", { item: line.title, most: number(most) })}
                  />
                </div>
                <Text as="span" size="small" className="text-ui-fg-muted min-w-8" aria-hidden>
                  {t("refund.of", { most: number(most) })}
                </Text>
              </div>
            </li>
          )
        })}
      </ul>
      <div aria-live="polite" aria-busy={preview.settling} className="bg-ui-bg-subtle txt-small rounded-lg border px-4 py-3" data-testid="retention-refund-preview">
        {!preview.asked ? (
          <span className="text-ui-fg-subtle">{t("refund.ask")}</span>
        ) : preview.error && !preview.settling ? (
          <span className="text-ui-fg-error">{errorText(preview.error)}</span>
        ) : preview.settling || !preview.refund ? (
          <span className="text-ui-fg-subtle">{t("refund.working")}</span>
        ) : preview.refund.taken_back === 0 && preview.refund.given_back === 0 ? (
          <span>{t("refund.nothing")}</span>
        ) : (
          <ul className="flex flex-col gap-y-1">
            {preview.refund.taken_back > 0 ? <li>{t("refund.takesBack", { points: inPoints(preview.refund.taken_back) })}</li> : null}
            {preview.refund.given_back > 0 ? <li>{t("refund.givesBack", { points: inPoints(preview.refund.given_back) })}</li> : null}
          </ul>
        )}
      </div>
    </div>
  )
}
