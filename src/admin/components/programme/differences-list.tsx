import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeRules } from "../../../contract"
import { differences } from "../../lib/programme-differences"
import { useDifferenceText } from "./use-difference-text"

/** What one set of rules changes in another, sentence by sentence. */
export function DifferencesList({ before, after }: { before: AdminProgrammeRules; after: AdminProgrammeRules }) {
  const { t } = useTranslation("retention")
  const text = useDifferenceText()
  const sentences = [...new Set(differences(before, after).map(text))]
  if (!sentences.length) return <Text size="small">{t("differences.none")}</Text>
  return (
    <ul className="txt-small flex list-disc flex-col gap-y-1 break-words pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
