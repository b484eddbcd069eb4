import { PointsBalance, Vouchers } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Card, Link, Skeleton, Stack } from "../../design"
import { useOrders } from "../../shop/orders"
import { usePlace } from "../../shop/region"
import { useSession } from "../../shop/session"
import { useUseVoucher } from "../../shop/use-voucher"
import { OrderCard } from "./order-card"
import { StandingCard } from "./standing-card"
import styles from "./account.module.css"

/** The account at a glance: points, level, vouchers, and the last order. */
export function Overview() {
  const { t } = useTranslation("account")
  const { customer } = useSession()
  const { region } = usePlace()
  const onUse = useUseVoucher()
  const { data, isError } = useOrders(1, 1)
  const [last] = data?.orders ?? []
  return (
    <Stack gap={5}>
      <h1>{customer?.first_name ? t("overview.hello_name", { name: customer.first_name }) : t("overview.hello")}</h1>
      <div className={styles.pairs}>
        <Card tone="points">
          <Stack gap={3}>
            <PointsBalance currency_code={region.currency_code} />
            <Link href="/account/points">{t("overview.all_points")}</Link>
          </Stack>
        </Card>
        <StandingCard />
        <Card>
          <Stack gap={3}>
            <Vouchers onUse={onUse} show="usable" />
            <Link href="/account/rewards">{t("overview.all_rewards")}</Link>
          </Stack>
        </Card>
        <Card as="section" aria-labelledby="overview-order">
          <Stack gap={3}>
            <h2 id="overview-order" className={styles.part}>
              {t("overview.last_order")}
            </h2>
            {last && <OrderCard order={last} as="div" tone="sunken" />}
            {!data && !isError && <Skeleton height="9.5rem" radius="var(--radius-l)" />}
            {data && !last && <p>{t("orders.empty_text")}</p>}
            <Link href={data && !last ? "/" : "/account/orders"}>{t(data && !last ? "orders.to_shop" : "overview.all_orders")}</Link>
          </Stack>
        </Card>
      </div>
    </Stack>
  )
}
