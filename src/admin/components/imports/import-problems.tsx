import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminImportResponse } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useImportProblem } from "./use-import-problem"

/** The lines that cannot be imported, as the file numbers them, each with its reason. */
export function ImportProblems({ problems, invalid }: { problems: AdminImportResponse["problems"]; invalid: number }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const words = useImportProblem()
  if (!problems.length) return null
  const more = invalid - problems.length
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {t("imports.problems")}
      </Text>
      <div className="max-h-80 overflow-auto">
        <table className="txt-small w-full">
          <caption className="sr-only">{t("imports.problems")}</caption>
          <thead className="txt-compact-xsmall-plus text-ui-fg-subtle">
            <tr>
              <th scope="col" className="w-24 pb-1.5 text-left font-medium">
                {t("imports.line")}
              </th>
              <th scope="col" className="pb-1.5 text-left font-medium">
                {t("imports.why")}
              </th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, problem }, at) => (
              <tr key={`${line}-${at}`} className="border-ui-border-base border-t">
                <th scope="row" className="py-1.5 text-left align-top font-normal tabular-nums">
                  {number(line)}
                </th>
                <td className="break-words py-1.5">{words(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("common.more", { count: more, n: number(more) })}
        </Text>
      ) : null}
    </div>
  )
}
