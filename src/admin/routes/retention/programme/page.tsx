import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { DraftSection } from "../../../components/programme/draft-section"
import { InForceSection } from "../../../components/programme/in-force-section"
import { PresetsSection } from "../../../components/programme/presets-section"
import { ProgrammeFrame } from "../../../components/programme/programme-frame"
import { ProgrammeHistory } from "../../../components/programme/programme-history"

/** The programme at a glance: the draft with what it changes, the rules in force, and the versions that earlier orders keep. */
const ProgrammePage = () => (
  <ProgrammeFrame>
    {(newest) => (
      <>
        {newest.draft ? <DraftSection newest={newest} draft={newest.draft} /> : null}
        <InForceSection newest={newest} />
        {newest.draft ? null : <PresetsSection newest={newest} />}
        <ProgrammeHistory newest={newest} />
      </>
    )}
  </ProgrammeFrame>
)

export const config = defineRouteConfig({
  label: "menu.programme",
  translationNs: "retention",
  rank: 2,
})

export const handle = { breadcrumb: () => <Breadcrumb page="programme" /> }

export default ProgrammePage
