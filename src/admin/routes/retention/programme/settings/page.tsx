import { ProgrammeBreadcrumb } from "../../../../components/programme/programme-breadcrumb"
import { DraftNote } from "../../../../components/programme/draft-note"
import { ProgrammeFrame } from "../../../../components/programme/programme-frame"
import { SettingsForm } from "../../../../components/programme/settings-form"

/** Currencies and rates, waiting times, expiry, spending and exclusions. */
const SettingsPage = () => (
  <ProgrammeFrame>
    {(newest) => (
      <>
        <DraftNote newest={newest} />
        <SettingsForm newest={newest} />
      </>
    )}
  </ProgrammeFrame>
)

export const handle = { breadcrumb: () => <ProgrammeBreadcrumb tab="settings" /> }

export default SettingsPage
