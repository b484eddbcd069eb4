import type { HttpTypes } from "@medusajs/types"
import { useSuspenseQuery } from "@tanstack/react-query"
import { remembered } from "./remembered"
import { sdk } from "./sdk"
import { useRemembered } from "./use-remembered"

const chosenCountry = remembered("country")

/** The country goods are sent to decides region, currency and tax. */
export interface Place {
  country_code: string
  region: HttpTypes.StoreRegion
  regions: HttpTypes.StoreRegion[]
}

/** Where the shopper is: the chosen country, else the first one that the shop delivers to. */
export function usePlace(): Place {
  const chosen = useRemembered(chosenCountry)
  const { data: regions } = useSuspenseQuery({
    queryKey: ["regions"],
    queryFn: async () => (await sdk.store.region.list({ fields: "id,name,currency_code,*countries" })).regions,
    staleTime: Infinity,
  })
  const [first] = regions
  if (!first) throw new Error("The shop has no region: seed the backend first.")
  const sends = (region: HttpTypes.StoreRegion) => region.countries?.some(({ iso_2 }) => iso_2 === chosen)
  const region = regions.find(sends)
  const country_code = region && chosen ? chosen : ((first.countries?.find(({ iso_2 }) => iso_2 === "de") ?? first.countries?.[0])?.iso_2 ?? "")
  return { country_code, region: region ?? first, regions }
}

export const chooseCountry = (country_code: string): void => chosenCountry.set(country_code)
