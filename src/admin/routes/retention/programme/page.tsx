import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useTranslation } from "react-i18next"
import { Breadcrumb } from "../../../components/breadcrumb"
import { Failed, Loading } from "../../../components/load-state"
import { ProgrammeForm } from "../../../components/programme-form"
import { ProgrammeHistory } from "../../../components/programme-history"
import { Section } from "../../../components/section"
import { useProgramme } from "../../../lib/use-programme"

/** The rules of the programme, and the versions that earlier orders keep. */
const ProgrammePage = () => {
  const { t } = useTranslation("retention")
  const { data, error, isPending, refetch } = useProgramme()
  if (!data) {
    return (
      <Section level="h1" title={t("menu.programme")}>
        {isPending ? <Loading rows={6} /> : <Failed error={error} onRetry={() => void refetch()} />}
      </Section>
    )
  }
  return (
    <>
      <ProgrammeForm newest={data} />
      <ProgrammeHistory newest={data} />
    </>
  )
}

export const config = defineRouteConfig({
  label: "menu.programme",
  translationNs: "retention",
  rank: 2,
})

export const handle = { breadcrumb: () => <Breadcrumb page="programme" /> }

export default ProgrammePage
