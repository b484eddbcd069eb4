import { retrieveCustomer } from "@lib/data/customer"
import { getLocale } from "@lib/data/locale-actions"
import { ReactNode } from "react"
import PointsInBrowser from "./points-in-browser"

/** Everything inside it may show points. It asks only who the shopper is, as the starter's pages do; points load in the browser, each part by itself. */
const Points = async ({ children }: { children: ReactNode }) => {
  const customer = await retrieveCustomer().catch(() => null)

  return (
    <PointsInBrowser
      customerId={customer?.id ?? null}
      locale={await getLocale()}
    >
      {children}
    </PointsInBrowser>
  )
}

export default Points
