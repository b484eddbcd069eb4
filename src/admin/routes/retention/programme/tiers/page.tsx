import { ProgrammeBreadcrumb } from "../../../../components/programme/programme-breadcrumb"
import { DraftNote } from "../../../../components/programme/draft-note"
import { ProgrammeFrame } from "../../../../components/programme/programme-frame"
import { ThresholdsSection } from "../../../../components/programme/thresholds-section"
import { TiersForm } from "../../../../components/programme/tiers-form"

/** Levels, the cumulative discount, and vouchers for spending. */
const TiersPage = () => (
  <ProgrammeFrame>
    {(newest) => (
      <>
        <DraftNote newest={newest} />
        <TiersForm newest={newest} />
        <ThresholdsSection newest={newest} />
      </>
    )}
  </ProgrammeFrame>
)

export const handle = { breadcrumb: () => <ProgrammeBreadcrumb tab="tiers" /> }

export default TiersPage
