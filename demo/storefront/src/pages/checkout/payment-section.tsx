import { useTranslation } from "react-i18next"
import { RadioCards, Skeleton } from "../../design"
import { Section } from "./section"

/** How the order is paid. Providers are named for people; one that the shop has no words for goes by its id. */
export function PaymentSection({ providers, chosen, onChoose, free }: { providers: readonly string[] | undefined; chosen: string | null; onChoose: (provider_id: string) => void; free: boolean }) {
  const { t } = useTranslation("checkout")
  const card = (id: string) => ({ value: id, title: t(`payment.kinds.${id}.name`, { defaultValue: id }), detail: t(`payment.kinds.${id}.detail`, { defaultValue: "" }) })
  return (
    <Section title={t("payment.title")} number={4} done={free || chosen !== null}>
      {free && <p>{t("payment.free")}</p>}
      {!free && providers && <RadioCards legend={t("payment.title")} legendUnseen name="payment" cards={providers.map(card)} value={chosen} onChange={onChoose} />}
      {!free && !providers && <Skeleton height="4.5rem" radius="var(--radius-m)" />}
    </Section>
  )
}
