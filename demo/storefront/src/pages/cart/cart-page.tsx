import { CartDiscount } from "medusa-plugin-retention/react"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Container, EmptyState, LinkButton } from "../../design"
import { focusHeading } from "../../layout/focus-heading"
import { NotLoaded } from "../../layout/not-loaded"
import { EmptyCartPicture } from "../../pictures"
import { countOf, revisionOf, useCart, useRefreshCart } from "../../shop/cart"
import { useSession } from "../../shop/session"
import { CartLines } from "./cart-lines"
import styles from "./cart-page.module.css"
import { CartPoints } from "./cart-points"
import { CartSummary } from "./cart-summary"
import { CartWaiting } from "./cart-waiting"
import { CodeForm } from "./code-form"

/**
 * The cart: what is in it, what points and codes take off, the sum, and the way to the checkout. What comes late stands last in its column,
 * so that nothing moves beneath it.
 */
export function CartPage() {
  const { t } = useTranslation("cart")
  const { data: cart, isPending, isError, isFetching, refetch } = useCart()
  const { customer } = useSession()
  const refresh = useRefreshCart()
  const count = countOf(cart)
  const before = useRef(count)
  useEffect(() => {
    // With the last line, what had the focus has gone.
    if (before.current > 0 && count === 0 && document.activeElement === document.body) focusHeading()
    before.current = count
  }, [count])
  if (isPending) return <CartWaiting />
  if (cart === undefined && isError) {
    return (
      <Container>
        <h1 className={styles.title}>{t("title")}</h1>
        <NotLoaded busy={isFetching} onRetry={() => void refetch()} />
      </Container>
    )
  }
  if (!cart || count === 0) {
    return (
      <Container>
        <EmptyState picture={<EmptyCartPicture />} heading="h1" title={t("empty.title")} action={<LinkButton href="/">{t("empty.action")}</LinkButton>}>
          {t("empty.text")}
        </EmptyState>
      </Container>
    )
  }
  return (
    <Container>
      <h1 className={styles.title}>{t("title")}</h1>
      <div className={styles.columns}>
        <div className={styles.main}>
          <CartLines cart={cart} />
          <CodeForm cart={cart} />
          <CartPoints cart={cart} />
        </div>
        <div className={styles.aside}>
          <CartSummary cart={cart} />
        </div>
        {customer && <CartDiscount className={styles.discount ?? ""} cart_id={cart.id} revision={revisionOf(cart)} onChange={() => void refresh()} heading="h2" />}
      </div>
    </Container>
  )
}
