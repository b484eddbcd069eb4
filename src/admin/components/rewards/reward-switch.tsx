import { Switch, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminReward } from "../../../contract"
import { useErrorText } from "../../lib/use-error-text"
import { useSwitchReward } from "../../lib/use-rewards"

/** Offers a reward or stops offering it, in place. */
export function RewardSwitch({ reward }: { reward: AdminReward }) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const offer = useSwitchReward(reward.id)
  const offered = offer.isPending ? !reward.active : reward.active
  const change = (active: boolean) =>
    offer.mutate(active, {
      onSuccess: () => void toast.success(active ? t("rewards.activated") : t("rewards.deactivated"), { description: reward.title }),
      onError: (error) => void toast.error(t("common.refused"), { description: errorText(error) }),
    })
  return (
    <div className="flex items-center gap-x-2">
      <Switch size="small" checked={offered} disabled={offer.isPending} onCheckedChange={change} aria-label={t("rewards.activeOf", { title: reward.title })} />
      <span aria-hidden>{offered ? t("rewards.active") : t("rewards.inactive")}</span>
    </div>
  )
}
