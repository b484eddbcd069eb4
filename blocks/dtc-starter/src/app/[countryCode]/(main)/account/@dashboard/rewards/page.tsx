import { getRegion } from "@lib/data/regions"
import AccountPoints from "@modules/retention/account-points"
import { Metadata } from "next"

export const metadata: Metadata = {
  title: "Rewards",
  description: "Your points, rewards and vouchers.",
}

type Props = {
  params: Promise<{ countryCode: string }>
}

export default async function RewardsPage({ params }: Props) {
  const { countryCode } = await params
  const region = await getRegion(countryCode)

  return (
    <div className="w-full" data-testid="rewards-page-wrapper">
      <div className="mb-8 flex flex-col gap-y-4">
        <h1 className="text-2xl-semi">Rewards</h1>
      </div>
      <AccountPoints currencyCode={region?.currency_code} />
    </div>
  )
}
