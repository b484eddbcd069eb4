import { ProgrammeBreadcrumb } from "../../../../components/programme/programme-breadcrumb"
import { AwardsSection } from "../../../../components/programme/awards-section"
import { DraftNote } from "../../../../components/programme/draft-note"
import { EarningSection } from "../../../../components/programme/earning-section"
import { ProgrammeFrame } from "../../../../components/programme/programme-frame"

/** Earning rules and campaigns, and points for what members do. */
const EarningPage = () => (
  <ProgrammeFrame>
    {(newest) => (
      <>
        <DraftNote newest={newest} />
        <EarningSection newest={newest} />
        <AwardsSection newest={newest} />
      </>
    )}
  </ProgrammeFrame>
)

export const handle = { breadcrumb: () => <ProgrammeBreadcrumb tab="earning" /> }

export default EarningPage
