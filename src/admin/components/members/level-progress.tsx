import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMemberTier } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { ProgressBar } from "../progress-bar"
import { useLevelText } from "./use-level-text"

/** The level a member is on and how far the next one is; the cumulative discount likewise. Nothing where the programme has neither. */
export function LevelProgress({ tier: { tier, discount } }: { tier: Pick<AdminMemberTier, "tier" | "discount"> }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const text = useLevelText()
  const step = discount?.next
  return (
    <>
      {tier ? (
        <Part
          label={t("memberTier.level")}
          badge={tier.tier ? tier.tier.title : t("memberTier.none")}
          now={text.measure(tier)}
          next={text.missing(tier)}
          ratio={tier.next ? tier.measure / tier.next.from : null}
        />
      ) : null}
      {discount ? (
        <Part
          label={t("memberTier.discount")}
          badge={format.percent(discount.percent / 100)}
          now={t("memberTier.spent", { amount: format.money(discount.spend, discount.currency_code) })}
          next={
            step
              ? t("memberTier.missingDiscount", { amount: format.money(step.missing, discount.currency_code), percent: format.percent(step.percent / 100) })
              : t("memberTier.discountTop")
          }
          ratio={step ? discount.spend / step.from_amount : null}
        />
      ) : null}
    </>
  )
}

interface PartProps {
  label: string
  badge: string
  now: string
  next: string
  /** How much of the way is done; null at the end of it. */
  ratio: number | null
}

const Part = ({ label, badge, now, next, ratio }: PartProps) => (
  <div className="flex min-w-0 flex-col gap-y-2">
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <Text as="span" size="small" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Badge size="2xsmall" color="purple" className="max-w-full">
        <span className="truncate">{badge}</span>
      </Badge>
    </div>
    {ratio === null ? null : <ProgressBar label={label} text={`${now}. ${next}`} ratio={ratio} />}
    <div className="txt-small flex flex-wrap justify-between gap-x-3">
      <span>{now}</span>
      <span className="text-ui-fg-subtle">{next}</span>
    </div>
  </div>
)
