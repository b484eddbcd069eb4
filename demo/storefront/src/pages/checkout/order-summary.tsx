import { CartEarn, RedeemControl, VoucherNudge } from "medusa-plugin-retention/react"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Button, Card, Notice } from "../../design"
import { revisionOf, useRefreshCart, type Cart } from "../../shop/cart"
import { chosenDelivery } from "../../shop/checkout"
import { useMoney } from "../../shop/use-money"
import { SoldLines } from "../orders/sold-lines"
import { SoldTotals } from "../orders/sold-totals"
import type { Setback } from "./use-placing"
import styles from "./checkout.module.css"

/** What is ordered, what points do for it, what it costs, and the button that orders it. */
export function OrderSummary({ cart, member, busy, setback, onPlace }: { cart: Cart; member: boolean; busy: boolean; setback: Setback; onPlace: () => void }) {
  const { t } = useTranslation("checkout")
  const money = useMoney(cart.currency_code)
  const refresh = useRefreshCart()
  const id = useId()
  const revision = revisionOf(cart)
  return (
    <Card as="section" aria-labelledby={id} className={styles.summary}>
      <h2 id={id}>{t("summary.title")}</h2>
      <SoldLines lines={cart.items ?? []} currency_code={cart.currency_code} />
      {member && <RedeemControl cart_id={cart.id} revision={revision} onChange={() => void refresh()} heading="h3" />}
      <SoldTotals sold={cart} currency_code={cart.currency_code} delivery_known={chosenDelivery(cart) !== null} />
      <div>
        <CartEarn cart_id={cart.id} revision={revision} />
        {member && <VoucherNudge cart_id={cart.id} revision={revision} />}
      </div>
      {setback && <Notice tone={setback === "changed" ? "warning" : "danger"}>{t(`setback.${setback}`, { total: money(cart.total) })}</Notice>}
      <Button wide busy={busy} onClick={onPlace}>
        {t("summary.place", { total: money(cart.total) })}
      </Button>
      <p className={styles.small}>{t("summary.binding")}</p>
    </Card>
  )
}
