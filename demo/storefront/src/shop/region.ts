import type { HttpTypes } from "@medusajs/types"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { remembered } from "./remembered"
import { sdk } from "./sdk"
import { useRemembered } from "./use-remembered"

const chosenCountry = remembered("country")

/** The country goods are sent to decides region, currency and tax. */
export interface Place {
  country_code: string
  region: HttpTypes.StoreRegion
  regions: HttpTypes.StoreRegion[]
  /** False while the country is only the shop's guess. */
  chosen: boolean
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
  return { country_code, region: region ?? first, regions, chosen: region !== undefined }
}

export const chooseCountry = (country_code: string): void => chosenCountry.set(country_code)

/** Names of countries in the shopper's language. */
export function useCountryName(): (country_code: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language, "en"], { type: "region" })
    return (country_code) => (country_code ? (names.of(country_code.toUpperCase()) ?? country_code) : "")
  }, [i18n.language])
}

/** Every country that the shop delivers to, in the order of the shopper's language. */
export function useCountries(): { code: string; name: string; currency_code: string }[] {
  const { i18n } = useTranslation()
  const { regions } = usePlace()
  const nameOf = useCountryName()
  return useMemo(() => {
    const countries = regions.flatMap(({ countries, currency_code }) => countries?.flatMap(({ iso_2 }) => (iso_2 ? { code: iso_2, name: nameOf(iso_2), currency_code } : [])) ?? [])
    return countries.sort((a, b) => a.name.localeCompare(b.name, i18n.language))
  }, [regions, nameOf, i18n.language])
}
