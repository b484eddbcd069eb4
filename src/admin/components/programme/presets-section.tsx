import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgrammePreset, AdminProgrammeResponse } from "../../../contract"
import { shareBack, toRateValues } from "../../lib/programme-form"
import { useFormat } from "../../lib/use-format"
import { usePresets } from "../../lib/use-programme"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Failed, Loading } from "../load-state"
import { Section } from "../section"
import { ChangeProblem } from "./change-problem"

/** Ready-made programmes in the store's currency; choosing one fills the draft. */
export function PresetsSection({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const { data, error, isPending, refetch } = usePresets(true)
  const draft = useDraftChange(newest)
  // Where the shop is, a ready-made programme does not know.
  const begin = (preset: AdminProgrammePreset) => draft.apply(({ time_zone }) => ({ ...preset.rules, time_zone }), () => toast.success(t("presets.begun"), { description: t("programme.draftCountsLater") }))
  return (
    <Section title={t("presets.title")} description={t("presets.text")}>
      <ChangeProblem error={draft.error} />
      {isPending ? <Loading /> : null}
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <ul className="grid grid-cols-1 gap-3 px-6 py-4 lg:grid-cols-3">
          {data.map((preset) => (
            <Preset key={preset.id} preset={preset} disabled={draft.isPending} onBegin={() => begin(preset)} />
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function Preset({ preset, disabled, onBegin }: { preset: AdminProgrammePreset; disabled: boolean; onBegin: () => void }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const rate = preset.rules.currencies[0]
  const money = (amount: number) => (rate ? format.money(amount, rate.currency_code) : format.number(amount))
  const { ladder } = preset.rules
  const title = {
    points_5_percent: () => t("presets.points", { points: format.points(rate?.earn_points ?? 0), amount: money(rate?.earn_amount ?? 1) }),
    bonus_3_percent: () => t("presets.bonus", { points: format.points(rate?.redeem_points ?? 1), amount: money(rate?.redeem_amount ?? 1), percent: format.percent(rate ? (shareBack(toRateValues(rate)) ?? 0) : 0) }),
    cumulative_discount: () => t("presets.cumulative", { steps: (ladder?.steps ?? []).map((step) => format.percent(step.percent / 100)).join(" · ") }),
  }[preset.id]()
  return (
    <li className="shadow-elevation-card-rest bg-ui-bg-component flex min-w-0 flex-col justify-between gap-y-3 rounded-lg p-4">
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus" className="text-pretty break-words">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`presets.about.${preset.id}`)}
        </Text>
      </div>
      <div>
        <Button size="small" variant="secondary" disabled={disabled} onClick={onBegin} aria-label={t("presets.beginWith", { title })}>
          {t("presets.begin")}
        </Button>
      </div>
    </li>
  )
}
