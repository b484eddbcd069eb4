import { useTranslation } from "react-i18next"
import { Card, Link, type CardProps } from "../../design"
import type { Order } from "../../shop/orders"
import { useDate } from "../../shop/use-date"
import { useMoney } from "../../shop/use-money"
import { OrderBadges } from "./order-badges"
import styles from "./account.module.css"

/** An order in a list. The number is the link, and the whole card can be pressed. */
export function OrderCard({ order, ...card }: { order: Order } & Pick<CardProps, "as" | "tone">) {
  const { t } = useTranslation("account")
  const date = useDate()
  const money = useMoney(order.currency_code)
  const titles = (order.items ?? []).map((item) => item.product_title ?? item.title)
  return (
    <Card as="li" {...card} className={styles.order}>
      <div className={styles.order_head}>
        <Link className={styles.order_link} href={`/account/orders/${order.id}`}>
          {t("order.title", { number: order.display_id })}
        </Link>
        <span className={styles.order_total}>{money(order.total)}</span>
      </div>
      <p className={styles.soft}>
        <time dateTime={String(order.created_at)}>{date(order.created_at)}</time>
      </p>
      <p>{titles.join(", ")}</p>
      <OrderBadges order={order} />
    </Card>
  )
}
