import { CartEarn, RedeemControl } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Card, LinkButton } from "../../design"
import { revisionOf, useRefreshCart, type Cart } from "../../shop/cart"
import { useSession } from "../../shop/session"
import styles from "./cart-points.module.css"

/** Points at the cart: a member pays with them, a guest learns how. When they change, the cart is read again. */
export function CartPoints({ cart }: { cart: Cart }) {
  const { t } = useTranslation("cart")
  const { customer, known } = useSession()
  const refresh = useRefreshCart()
  if (known && !customer) {
    return (
      <Card as="section" tone="points" className={styles.card} aria-labelledby="guest-points">
        <h2 className={styles.title} id="guest-points">
          {t("guest.title")}
        </h2>
        <CartEarn cart_id={cart.id} revision={revisionOf(cart)} />
        <div className={styles.actions}>
          <LinkButton size="small" variant="secondary" href="/log-in?to=/cart">
            {t("guest.logIn")}
          </LinkButton>
          <LinkButton size="small" variant="quiet" href="/sign-up?to=/cart">
            {t("guest.signUp")}
          </LinkButton>
        </div>
      </Card>
    )
  }
  return (
    <Card tone="points" className={styles.card}>
      <RedeemControl cart_id={cart.id} revision={revisionOf(cart)} onChange={() => void refresh()} heading="h2" />
    </Card>
  )
}
