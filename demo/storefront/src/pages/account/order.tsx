import { OrderPoints } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { Breadcrumbs, Card, EmptyState, LinkButton, Skeleton, Stack } from "../../design"
import { NotLoaded } from "../../layout/not-loaded"
import { useOrder } from "../../shop/orders"
import { statusOf } from "../../shop/sdk"
import { useDate } from "../../shop/use-date"
import { PostalAddress } from "../orders/postal-address"
import { SoldLines } from "../orders/sold-lines"
import { SoldTotals } from "../orders/sold-totals"
import { OrderBadges } from "./order-badges"
import styles from "./account.module.css"
import columns from "../orders/orders.module.css"

/** One of the shopper's orders: where it stands, what was in it, and the points it brought, with why. */
export function Order() {
  const { t } = useTranslation("account")
  const { id = "" } = useParams()
  const date = useDate()
  const { data: order, error, isError, isFetching, refetch } = useOrder(id)
  if (statusOf(error) === 404)
    return (
      <EmptyState heading="h1" title={t("order.unknown_title")} action={<LinkButton href="/account/orders">{t("orders.title")}</LinkButton>}>
        <p>{t("order.unknown_text")}</p>
      </EmptyState>
    )
  if (isError && !order) return <NotLoaded busy={isFetching} onRetry={() => void refetch()} />
  if (!order) return <Skeleton height="24rem" radius="var(--radius-l)" />
  const title = t("order.title", { number: order.display_id })
  return (
    <Stack gap={5}>
      <Stack gap={3}>
        <Breadcrumbs label={t("order.way")} items={[{ label: t("orders.title"), href: "/account/orders" }, { label: title }]} />
        <h1>{title}</h1>
        <p className={styles.soft}>{t("order.placed_on", { date: date(order.created_at) })}</p>
        <OrderBadges order={order} />
      </Stack>
      <div className={columns.columns}>
        <Card as="section" aria-label={t("order.what")}>
          <Stack gap={5}>
            <SoldLines lines={order.items ?? []} currency_code={order.currency_code} />
            <SoldTotals sold={order} currency_code={order.currency_code} />
          </Stack>
        </Card>
        <Stack gap={4}>
          <Card as="section" tone="points" aria-labelledby="order-points">
            <h2 id="order-points" className={styles.heading}>
              {t("order.points")}
            </h2>
            <OrderPoints order_id={order.id} className={columns.brought} />
          </Card>
          <Card as="section" aria-labelledby="order-address">
            <h2 id="order-address" className={styles.heading}>
              {t("order.delivered_to")}
            </h2>
            <PostalAddress address={order.shipping_address} />
          </Card>
        </Stack>
      </div>
    </Stack>
  )
}
