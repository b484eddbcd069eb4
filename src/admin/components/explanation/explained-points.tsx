import { ChevronDownMini, ChevronRightMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminOrderPointsLine, EarnedPart } from "../../../contract"
import { byLine, partsTotal } from "../../lib/explanation"
import { useFormat } from "../../lib/use-format"

interface Props {
  parts: EarnedPart[]
  lines: Pick<AdminOrderPointsLine, "id" | "title">[]
}

/** "Why 120 points": what each item brought and by which rule, and what the order brought as a whole; all of it adds up. */
export function ExplainedPoints({ parts, lines }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const id = useId()
  const [open, setOpen] = useState(false)
  const total = partsTotal(parts)
  const why = (part: EarnedPart) => part.title ?? (part.rule_id === "rate" ? t("explanation.rate") : part.rule_id === "tier" ? t("explanation.tier") : part.rule_id)
  if (!parts.length) return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Button size="small" variant="transparent" type="button" className="-ml-2 self-start" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? <ChevronDownMini /> : <ChevronRightMini />}
        {t("explanation.why", { points: format.points(total) })}
      </Button>
      {open ? (
        <table id={id} className="txt-small w-full">
          <caption className="sr-only">{t("explanation.caption")}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("explanation.part")}</th>
              <th scope="col">{t("explanation.points")}</th>
            </tr>
          </thead>
          {byLine(parts).map(({ line_id, points, parts }) => (
            <tbody key={line_id ?? "order"} className="border-ui-border-base border-t">
              <tr className="txt-small-plus">
                <th scope="rowgroup" className="break-words pt-1.5 text-left font-medium">
                  {line_id === null ? t("explanation.order") : (lines.find((line) => line.id === line_id)?.title ?? line_id)}
                </th>
                <td className="whitespace-nowrap pl-3 pt-1.5 text-right align-top tabular-nums">{format.number(points)}</td>
              </tr>
              {parts.map((part) => (
                <tr key={part.rule_id} className="text-ui-fg-subtle">
                  <th scope="row" className="break-words py-0.5 pl-3 text-left font-normal last:pb-1.5">
                    {why(part)}
                  </th>
                  <td className="whitespace-nowrap py-0.5 pl-3 text-right align-top tabular-nums">{format.signed(part.points)}</td>
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot className="border-ui-border-strong border-t">
            <tr className="txt-small-plus">
              <th scope="row" className="pt-1.5 text-left font-medium">
                {t("explanation.total")}
              </th>
              <td className="pl-3 pt-1.5 text-right tabular-nums" data-testid="retention-explanation-total">
                {format.number(total)}
              </td>
            </tr>
          </tfoot>
        </table>
      ) : null}
    </div>
  )
}
