import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { HealthSection } from "../../components/health-section"
import { MembersOverview } from "../../components/members-overview"
import { ProgrammeOverview } from "../../components/programme/programme-overview"
import { LiabilityOverview } from "../../components/reports/liability-overview"

/** The programme at a glance: its members, what it owes them, whether it keeps its promises, and its rules. */
const RetentionPage = () => (
  <>
    <MembersOverview />
    <LiabilityOverview />
    <HealthSection />
    <ProgrammeOverview />
  </>
)

export const config = defineRouteConfig({
  label: "menu.retention",
  translationNs: "retention",
  icon: Sparkles,
})

export const handle = { breadcrumb: () => <Breadcrumb page="retention" /> }

export default RetentionPage
