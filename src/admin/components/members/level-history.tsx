import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTierChange } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useStaffNames } from "../../lib/use-names"
import { useActor } from "../use-entry-text"

interface Props {
  history: AdminTierChange[]
  title: (tier_id: string | null) => string
}

/** Every change of level, newest first, with its cause. */
export function LevelHistory({ history, title }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const actor = useActor(useStaffNames(history.map((change) => change.actor)))
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {t("memberTier.history")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {history.map((change) => (
          <li key={change.id} className="flex flex-col">
            <Text size="small" leading="compact" weight="plus">
              {t("memberTier.change", { from: title(change.from_tier_id), to: title(change.to_tier_id) })}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {[format.dateTime(change.created_at), t(`memberTier.cause.${change.cause}`), actor(change.actor), change.reason].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
