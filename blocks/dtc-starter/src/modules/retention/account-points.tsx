"use client"

import { putVoucherOnCart } from "@lib/data/retention"
import Divider from "@modules/common/components/divider"
import LocalizedClientLink from "@modules/common/components/localized-client-link"
import { fromResults } from "medusa-plugin-retention/client"
import {
  BirthdayForm,
  LadderProgress,
  PointsBalance,
  PointsHistory,
  Rewards,
  TierProgress,
  Vouchers,
} from "medusa-plugin-retention/react"

const { use } = fromResults({ use: putVoucherOnCart })

/** The shopper's points, level, rewards, vouchers and statement. */
const AccountPoints = ({ currencyCode }: { currencyCode?: string }) => (
  <div className="points points-account" data-testid="account-points">
    <PointsBalance currency_code={currencyCode} />
    <TierProgress />
    <LadderProgress />
    <Divider />
    <Rewards currency_code={currencyCode} />
    <Vouchers onUse={async ({ code }) => void (await use(code))} />
    <Divider />
    <PointsHistory
      currency_code={currencyCode}
      orderLink={(orderId) => (
        <LocalizedClientLink href={`/account/orders/details/${orderId}`}>
          View order
        </LocalizedClientLink>
      )}
    />
    <Divider />
    <BirthdayForm />
  </div>
)

export default AccountPoints
