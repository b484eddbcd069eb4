import { PencilSquare } from "@medusajs/icons"
import { IconButton, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminReward } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { RewardDrawer } from "./reward-drawer"
import { RewardSwitch } from "./reward-switch"
import { useBenefitText } from "./use-benefit-text"

interface Props {
  rewards: AdminReward[]
  tierTitle: (tier_id: string) => string
}

/** The catalogue in the order in which shoppers see it. */
export function RewardsTable({ rewards, tierTitle }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const benefitText = useBenefitText(rewards.map(({ benefit }) => benefit))
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("rewards.reward")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rewards.costShort")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rewards.stockShort")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rewards.taken")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("rewards.used")}</Table.HeaderCell>
            <Table.HeaderCell>{t("rewards.status")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("rewards.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rewards.map((reward) => (
            <Table.Row key={reward.id} className="[&_td]:py-2.5">
              <Table.Cell className="min-w-56">
                <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base break-words">
                  {reward.title}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {[benefitText(reward.benefit), reward.tier_ids.length ? t("rewards.onlyTiers", { tiers: format.list(reward.tier_ids.map(tierTitle)) }) : null].filter(Boolean).join(" · ")}
                </Text>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">{format.points(reward.cost_points)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {reward.stock === null ? t("rewards.unlimited") : reward.stock === 0 ? t("rewards.soldOut") : format.number(reward.stock)}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{format.number(reward.taken)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{format.number(reward.used)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <RewardSwitch reward={reward} />
              </Table.Cell>
              <Table.Cell className="text-right">
                <RewardDrawer reward={reward}>
                  <IconButton size="small" variant="transparent" type="button" aria-label={t("rewards.editOf", { title: reward.title })}>
                    <PencilSquare />
                  </IconButton>
                </RewardDrawer>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
