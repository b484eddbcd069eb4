import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminOrderPointsLine } from "../../contract"
import { useFormat } from "../lib/use-format"

/** Which line earned and used how much: the parts add up to the order's points. */
export function OrderLines({ lines }: { lines: AdminOrderPointsLine[] }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const spent = lines.some((line) => line.spent > 0)
  const numeric = "py-1.5 pl-3 text-right tabular-nums align-top whitespace-nowrap"
  return (
    <div className="px-6 py-4">
      <table className="txt-small w-full">
        <caption className="sr-only">{t("order.lines")}</caption>
        <thead className="txt-compact-xsmall-plus text-ui-fg-subtle">
          <tr>
            <th scope="col" className="pb-1.5 text-left font-medium">
              {t("order.item")}
            </th>
            <th scope="col" className={clx(numeric, "pt-0 font-medium")}>
              {t("order.earned")}
            </th>
            {spent ? (
              <th scope="col" className={clx(numeric, "pt-0 font-medium")}>
                {t("order.spent")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-ui-border-base border-t">
              <th scope="row" className="py-1.5 text-left font-normal">
                <span className="break-words">{line.title}</span>
                <span className="text-ui-fg-muted whitespace-nowrap">
                  {" "}
                  {line.returned > 0
                    ? t("order.quantityReturned", { quantity: number(line.quantity), returned: number(line.returned) })
                    : t("order.quantity", { quantity: number(line.quantity) })}
                </span>
              </th>
              <td className={numeric}>{number(line.earned)}</td>
              {spent ? <td className={numeric}>{number(line.spent)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
