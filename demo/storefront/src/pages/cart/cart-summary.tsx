import { CartEarn, VoucherNudge } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Card, LinkButton, SummaryList, type SummaryRow } from "../../design"
import { countOf, revisionOf, type Cart } from "../../shop/cart"
import { cartDiscounts } from "../../shop/cart-discounts"
import { useSession } from "../../shop/session"
import { totalsOf } from "../../shop/totals"
import { useMoney } from "../../shop/use-money"
import styles from "./cart-summary.module.css"

/** The sum with all that lowers it, what the order will earn, and the way to the checkout. */
export function CartSummary({ cart }: { cart: Cart }) {
  const { t } = useTranslation("cart")
  const money = useMoney(cart.currency_code)
  const { customer } = useSession()
  const totals = totalsOf(cart)
  const { points, personal, automatic, codes } = cartDiscounts(cart)
  const less = (key: string, name: string, amount: number, tone: SummaryRow["tone"] = "lowering"): SummaryRow[] => (amount > 0 ? [{ key, name, value: money(-amount), tone }] : [])
  const rows: SummaryRow[] = [
    { key: "items", name: t("summary.items", { count: countOf(cart) }), value: money(totals.items) },
    ...codes.flatMap(({ code, amount }) => less(`code-${code}`, t("summary.code", { code }), amount)),
    ...less("personal", t("summary.personal"), personal),
    ...less("automatic", t("summary.automatic"), automatic),
    ...less("points", t("summary.points"), points, "points"),
    { key: "delivery", name: t("summary.delivery"), value: totals.delivery > 0 ? money(totals.delivery) : t("summary.atCheckout") },
    ...(totals.tax_included ? [] : [{ key: "tax", name: t("summary.tax"), value: money(totals.tax) }]),
    { key: "total", name: t("summary.total"), value: money(totals.total), tone: "total", ...(totals.tax_included ? { detail: totals.tax > 0 ? t("summary.taxIncludedOf", { amount: money(totals.tax) }) : t("summary.taxIncluded") } : {}) },
  ]
  return (
    <Card as="section" className={styles.card} aria-labelledby="summary">
      <h2 className={styles.title} id="summary">
        {t("summary.title")}
      </h2>
      <SummaryList rows={rows} />
      {customer && (
        <div>
          <CartEarn cart_id={cart.id} revision={revisionOf(cart)} />
          <VoucherNudge cart_id={cart.id} revision={revisionOf(cart)} />
        </div>
      )}
      <LinkButton href="/checkout" wide>
        {t("summary.checkout")}
      </LinkButton>
    </Card>
  )
}
