import { OrderPoints } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { Button, Card, Container, EmptyState, Icon, LinkButton, Notice, Stack } from "../../design"
import { Loading } from "../../layout/loading"
import { useOrder } from "../../shop/orders"
import { statusOf } from "../../shop/sdk"
import { useSession } from "../../shop/session"
import type { WayInState } from "../account/way-in"
import { PostalAddress } from "./postal-address"
import { SoldLines } from "./sold-lines"
import { SoldTotals } from "./sold-totals"
import styles from "./orders.module.css"

/** The page after the purchase: thanks, what was ordered, and what it brings. It only reads, so refreshing and going back do no harm. */
export function OrderPlaced() {
  const { t } = useTranslation("orders")
  const { id = "" } = useParams()
  const { data: order, error, isPending, refetch } = useOrder(id)
  const { customer } = useSession()
  if (isPending) return <Loading page />
  if (!order)
    return (
      <Container narrow className={styles.page}>
        {statusOf(error) === 404 ? (
          <EmptyState heading="h1" title={t("unknown.title")} action={<LinkButton href="/">{t("placed.on")}</LinkButton>}>
            <p>{t("unknown.text")}</p>
          </EmptyState>
        ) : (
          <Notice tone="warning" action={<Button variant="secondary" size="small" onClick={() => void refetch()}>{t("retry")}</Button>}>
            {t("unreachable")}
          </Notice>
        )}
      </Container>
    )
  return (
    <Container className={styles.page}>
      <Stack gap={6}>
        <Stack gap={2} as="header">
          <span className={styles.tick}>
            <Icon name="check" size="1.75rem" />
          </span>
          <h1>{order.shipping_address?.first_name ? t("placed.thanks_name", { name: order.shipping_address.first_name }) : t("placed.thanks")}</h1>
          <p className={styles.lead}>
            {t("placed.number", { number: order.display_id })} {t("placed.mail", { email: order.email })}
          </p>
        </Stack>
        <div className={styles.columns}>
          <Stack gap={4}>
            <Card tone="points">
              <OrderPoints order_id={order.id} className={customer ? styles.brought : styles.kept} />
            </Card>
            <Card as="section" aria-label={t("placed.what")}>
              <Stack gap={5}>
                <SoldLines lines={order.items ?? []} currency_code={order.currency_code} />
                <SoldTotals sold={order} currency_code={order.currency_code} />
              </Stack>
            </Card>
          </Stack>
          <Stack gap={4}>
            <Card as="section" aria-labelledby="placed-address">
              <h2 className={styles.small_title} id="placed-address">
                {t("delivered_to")}
              </h2>
              <PostalAddress address={order.shipping_address} />
            </Card>
            <Stack gap={3}>
              <LinkButton href="/" wide>
                {t("placed.on")}
              </LinkButton>
              {customer ? (
                <LinkButton href={`/account/orders/${order.id}`} variant="secondary" wide>
                  {t("placed.see")}
                </LinkButton>
              ) : (
                <LinkButton href="/sign-up" state={{ email: order.email ?? "" } satisfies WayInState} variant="secondary" wide>
                  {t("placed.sign_up")}
                </LinkButton>
              )}
            </Stack>
          </Stack>
        </div>
      </Stack>
    </Container>
  )
}
