import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Breadcrumb } from "../../../components/breadcrumb"
import { Empty, Failed, Loading } from "../../../components/load-state"
import { RewardDrawer } from "../../../components/rewards/reward-drawer"
import { RewardsTable } from "../../../components/rewards/rewards-table"
import { Section } from "../../../components/section"
import { useProgramme } from "../../../lib/use-programme"
import { useRewards } from "../../../lib/use-rewards"

/** What members can take for their points. */
const RewardsPage = () => {
  const { t } = useTranslation("retention")
  const { data: rewards, error, isPending, refetch } = useRewards()
  const { data: rules } = useProgramme()
  const tierTitle = (id: string) => rules?.programme.tiers?.levels.find((level) => level.id === id)?.title ?? id
  const last = Math.max(0, ...(rewards ?? []).map(({ position }) => position))
  const create = (
    <RewardDrawer reward={null} position={rewards?.length ? last + 1 : 0}>
      <Button size="small" variant="secondary" type="button" disabled={!rules}>
        {t("rewards.create")}
      </Button>
    </RewardDrawer>
  )
  return (
    <Section level="h1" title={t("menu.rewards")} description={t("rewards.text")} actions={rewards?.length ? create : null}>
      {isPending ? (
        <Loading rows={4} />
      ) : error && !rewards ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : rewards.length ? (
        <RewardsTable rewards={rewards} tierTitle={tierTitle} />
      ) : (
        <Empty title={t("rewards.none")} text={t("rewards.noneText")}>
          {create}
        </Empty>
      )}
    </Section>
  )
}

export const config = defineRouteConfig({
  label: "menu.rewards",
  translationNs: "retention",
  rank: 3,
})

export const handle = { breadcrumb: () => <Breadcrumb page="rewards" /> }

export default RewardsPage
