import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Container, EmptyState, LinkButton, Stack, VisuallyHidden } from "../../design"
import { Loading } from "../../layout/loading"
import { countOf, useCart, type Cart } from "../../shop/cart"
import { usePaymentProviders } from "../../shop/checkout"
import { useSession, type Session } from "../../shop/session"
import { AddressSection } from "./address-section"
import { ContactSection } from "./contact-section"
import { DeliverySection } from "./delivery-section"
import { Elsewhere } from "./elsewhere"
import { OrderSummary } from "./order-summary"
import { PaymentSection } from "./payment-section"
import { useContact } from "./use-contact"
import { useDelivery } from "./use-delivery"
import { useDeliveryAddress } from "./use-delivery-address"
import { usePlacing } from "./use-placing"
import styles from "./checkout.module.css"

/** Everything between the cart and the order, on one page. */
export function Checkout() {
  const { data: cart, isPending } = useCart()
  const session = useSession()
  const [seen, setSeen] = useState<string | null>(null)
  if (cart && cart.id !== seen) setSeen(cart.id)
  return (
    <Container className={styles.page}>
      {isPending || !(session.known || session.failed) ? <Loading page /> : !cart && seen !== null ? <Elsewhere cart_id={seen} /> : !cart || countOf(cart) === 0 ? <NothingToOrder /> : <Filled key={cart.id} cart={cart} session={session} />}
    </Container>
  )
}

export function NothingToOrder() {
  const { t } = useTranslation("checkout")
  return (
    <EmptyState heading="h1" title={t("empty.title")} action={<LinkButton href="/">{t("empty.action")}</LinkButton>}>
      <p>{t("empty.text")}</p>
    </EmptyState>
  )
}

function Filled({ cart, session }: { cart: Cart; session: Session }) {
  const { t } = useTranslation("checkout")
  const contact = useContact(cart, session)
  const address = useDeliveryAddress(cart, session)
  const delivery = useDelivery(cart)
  const { data: providers, isError, refetch } = usePaymentProviders(cart.region_id)
  const askProviders = () => void refetch()
  const [wanted, setWanted] = useState<string | null>(null)
  const provider_id = providers?.find((id) => id === wanted) ?? providers?.[0] ?? null
  const placing = usePlacing({ cart, contact, address, delivery, provider_id, askProviders })
  const saving = contact.saving || address.saving || delivery.choosing
  return (
    <>
      <h1>{t("title")}</h1>
      <div className={styles.columns}>
        <Stack gap={4}>
          <ContactSection contact={contact} />
          <AddressSection delivery={address} />
          <DeliverySection delivery={delivery} currency_code={cart.currency_code} />
          <PaymentSection providers={providers} failed={isError && !providers} onRetry={askProviders} chosen={provider_id} onChoose={setWanted} free={cart.total === 0} />
        </Stack>
        <OrderSummary cart={cart} member={contact.member} busy={placing.busy} setback={placing.setback} onPlace={placing.place} />
      </div>
      <VisuallyHidden as="div" role="status">
        {placing.busy ? t("placing") : saving ? t("saving") : contact.stored && address.stored ? t("saved") : ""}
      </VisuallyHidden>
    </>
  )
}
