import { PointsBalance, PointsHistory } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Card, Link, Stack } from "../../design"
import { usePlace } from "../../shop/region"
import { StandingCard } from "./standing-card"
import styles from "./account.module.css"

/** The shopper's points: what there is, what is on its way, and how it came about. */
export function Points() {
  const { t } = useTranslation("account")
  const { region } = usePlace()
  return (
    <Stack gap={5}>
      <h1>{t("points.title")}</h1>
      <div className={styles.pairs}>
        <Card tone="points">
          <PointsBalance currency_code={region.currency_code} />
        </Card>
        <StandingCard />
      </div>
      <Card>
        <PointsHistory currency_code={region.currency_code} orderLink={(order_id) => <Link href={`/account/orders/${order_id}`}>{t("points.order")}</Link>} />
      </Card>
    </Stack>
  )
}
