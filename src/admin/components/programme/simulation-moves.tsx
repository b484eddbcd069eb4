import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminSimulation } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { SimulationTable } from "./simulation-table"

/** How members spread over levels and discounts, and who would change level. */
export function SimulationMoves({ result: { draft, active, tier_changes } }: { result: NonNullable<AdminSimulation["result"]> }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const tierIds = [...new Set([...draft.members_by_tier, ...active.members_by_tier].map(({ tier_id }) => tier_id))]
  const percents = [...new Set([...draft.members_by_percent, ...active.members_by_percent].map(({ percent }) => percent))].sort((a, b) => a - b)
  const titles = new Map([...active.members_by_tier, ...draft.members_by_tier].map(({ tier_id, title }) => [tier_id, title]))
  const name = (id: string | null) => (id === null ? t("simulation.noLevel") : (titles.get(id) ?? id))
  const row = (label: string, before: number, after: number) => ({ label, active: format.number(before), draft: format.number(after), change: format.signed(after - before) })
  return (
    <>
      {tierIds.some((id) => id !== null) ? (
        <SimulationTable
          caption={t("simulation.byTier")}
          rows={tierIds.map((id) =>
            row(name(id), active.members_by_tier.find(({ tier_id }) => tier_id === id)?.members ?? 0, draft.members_by_tier.find(({ tier_id }) => tier_id === id)?.members ?? 0)
          )}
        />
      ) : null}
      {percents.length ? (
        <SimulationTable
          caption={t("simulation.byPercent")}
          rows={percents.map((percent) =>
            row(format.percent(percent / 100), active.members_by_percent.find((one) => one.percent === percent)?.members ?? 0, draft.members_by_percent.find((one) => one.percent === percent)?.members ?? 0)
          )}
        />
      ) : null}
      {tier_changes.count ? (
        <div className="flex flex-col gap-y-1.5">
          <Text size="small" weight="plus">
            {t("simulation.moves", { count: tier_changes.count, n: format.number(tier_changes.count) })}
          </Text>
          <ul className="txt-small flex flex-col gap-y-1">
            {tier_changes.first.map((one, at) => (
              <li key={one.account_id ?? at} className="flex flex-wrap justify-between gap-x-4">
                {one.account_id ? (
                  <Link to={`/retention/members/${one.account_id}`} className="text-ui-fg-interactive min-w-0 break-words hover:underline">
                    {one.email ?? one.account_id}
                  </Link>
                ) : (
                  <span>{one.email ?? "–"}</span>
                )}
                <span className="text-ui-fg-subtle">{t("simulation.move", { from: name(one.from), to: name(one.to) })}</span>
              </li>
            ))}
          </ul>
          {tier_changes.count > tier_changes.first.length ? (
            <Text size="small" className="text-ui-fg-subtle">
              {t("common.more", { count: tier_changes.count - tier_changes.first.length, n: format.number(tier_changes.count - tier_changes.first.length) })}
            </Text>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
