import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { Container, EmptyState, LinkButton } from "../../design"
import { NotLoaded } from "../../layout/not-loaded"
import { countOf, useCart } from "../../shop/cart"
import { CartLines } from "./cart-lines"
import styles from "./cart-page.module.css"
import { CartPoints } from "./cart-points"
import { CartSummary } from "./cart-summary"
import { CartWaiting } from "./cart-waiting"
import { CodeForm } from "./code-form"

/** The cart: what is in it, what points and codes take off, the sum, and the way to the checkout. */
export function CartPage() {
  const { t } = useTranslation("cart")
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: cart, isPending, isError, isFetching, refetch } = useCart()
  const count = countOf(cart)
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
        <EmptyState heading="h1" title={t("empty.title")} action={<LinkButton href="/">{t("empty.action")}</LinkButton>}>
          {t("empty.text")}
        </EmptyState>
      </Container>
    )
  }
  return (
    <Container>
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {t("title")}
      </h1>
      <div className={styles.columns}>
        <div className={styles.main}>
          <CartLines cart={cart} onEmptied={() => heading.current?.focus()} />
          <CodeForm cart={cart} />
        </div>
        <aside className={styles.aside} aria-label={t("summary.title")}>
          <CartPoints cart={cart} />
          <CartSummary cart={cart} />
        </aside>
      </div>
    </Container>
  )
}
