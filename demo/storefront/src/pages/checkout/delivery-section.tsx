import { useTranslation } from "react-i18next"
import { Button, Notice, RadioCards, Skeleton, Stack } from "../../design"
import type { Delivery } from "../../shop/checkout"
import { useMoney } from "../../shop/use-money"
import { Section } from "./section"
import type { Deliveries } from "./use-delivery"

/** How the order comes, with what each way costs. */
export function DeliverySection({ delivery, currency_code }: { delivery: Deliveries; currency_code: string }) {
  const { t } = useTranslation("checkout")
  const money = useMoney(currency_code)
  const card = ({ id, code, name, detail, amount }: Delivery) => ({
    value: id,
    title: t(`delivery.kinds.${code}.name`, { defaultValue: name }),
    detail: t(`delivery.kinds.${code}.detail`, { defaultValue: detail }),
    aside: amount === null ? undefined : amount === 0 ? t("free") : money(amount),
  })
  const { deliveries } = delivery
  return (
    <Section title={t("delivery.title")} number={3} done={delivery.chosen !== null && !delivery.choosing}>
      {deliveries && deliveries.length > 0 && (
        <RadioCards legend={t("delivery.title")} legendUnseen name="delivery" cards={deliveries.map(card)} value={delivery.chosen} onChange={delivery.choose} error={delivery.refused && t("delivery.refused")} />
      )}
      {deliveries?.length === 0 && <Notice tone="warning">{t("delivery.none")}</Notice>}
      {!deliveries && !delivery.failed && (
        <Stack gap={3} aria-busy="true">
          <Skeleton height="3.75rem" radius="var(--radius-m)" />
          <Skeleton height="3.75rem" radius="var(--radius-m)" />
        </Stack>
      )}
      {delivery.failed && (
        <Notice
          tone="warning"
          action={
            <Button variant="secondary" size="small" onClick={delivery.retry}>
              {t("retry")}
            </Button>
          }
        >
          {t("delivery.failed")}
        </Notice>
      )}
    </Section>
  )
}
