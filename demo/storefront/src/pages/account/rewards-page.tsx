import { PointsBalance, Rewards, Vouchers } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Card, Stack } from "../../design"
import { usePlace } from "../../shop/region"
import { useUseVoucher } from "../../shop/use-voucher"
import styles from "./account.module.css"

/** What points can be exchanged for, and the vouchers that there are. */
export function RewardsPage() {
  const { t } = useTranslation("account")
  const { region } = usePlace()
  const onUse = useUseVoucher()
  return (
    <Stack gap={5}>
      <h1>{t("rewards.title")}</h1>
      <Card tone="points" className={styles.balance}>
        <PointsBalance short currency_code={region.currency_code} />
      </Card>
      <Card>
        <Rewards currency_code={region.currency_code} />
      </Card>
      <Card>
        <Stack gap={3}>
          <Vouchers onUse={onUse} />
          {!onUse && <p className={styles.soft}>{t("rewards.no_cart")}</p>}
        </Stack>
      </Card>
    </Stack>
  )
}
