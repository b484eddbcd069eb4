import { useTranslation } from "react-i18next"
import { useErrorText } from "../../lib/use-error-text"
import { Notice } from "../notice"

/** Why a change of a list could not be saved. */
export function ChangeProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  if (!error) return null
  return (
    <div className="px-6 py-4">
      <Notice variant="error" announce title={t("common.refused")}>
        {errorText(error)}
      </Notice>
    </div>
  )
}
