import { useTranslation } from "react-i18next"
import { Button, Notice, RadioCards, Skeleton } from "../../design"
import { Section } from "./section"

interface PaymentSectionProps {
  /** Undefined until they are known. */
  providers: readonly string[] | undefined
  /** True when they could not be loaded; `onRetry` asks again. */
  failed: boolean
  onRetry: () => void
  chosen: string | null
  onChoose: (provider_id: string) => void
  /** Nothing is left to pay. */
  free: boolean
}

/** How the order is paid. Providers are named for people; one that the shop has no words for goes by its id. */
export function PaymentSection({ providers, failed, onRetry, chosen, onChoose, free }: PaymentSectionProps) {
  const { t } = useTranslation("checkout")
  const card = (id: string) => ({ value: id, title: t(`payment.kinds.${id}.name`, { defaultValue: id }), detail: t(`payment.kinds.${id}.detail`, { defaultValue: "" }) })
  return (
    <Section title={t("payment.title")} number={4} done={free || chosen !== null}>
      {free && <p>{t("payment.free")}</p>}
      {!free && providers && <RadioCards legend={t("payment.title")} legendUnseen name="payment" cards={providers.map(card)} value={chosen} onChange={onChoose} />}
      {!free && !providers && !failed && <Skeleton height="4.5rem" radius="var(--radius-m)" />}
      {!free && failed && (
        <Notice
          tone="warning"
          action={
            <Button variant="secondary" size="small" onClick={onRetry}>
              {t("retry")}
            </Button>
          }
        >
          {t("payment.failed")}
        </Notice>
      )}
    </Section>
  )
}
