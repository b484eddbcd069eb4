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

/** Where the shop is at home: what is guessed for those who have chosen no country and whose browser names none that it delivers to. */
const HOME = "de"

/** The countries that a browser names with its languages: `en-GB` is the United Kingdom. */
const countriesOf = (languages: readonly string[]): string[] => languages.flatMap((tag) => /-([A-Za-z]{2})(-|$)/.exec(tag)?.[1]?.toLowerCase() ?? [])

/** Where the shopper is: the chosen country, else one that their browser names, else the shop's own. */
export function usePlace(): Place {
  const chosen = useRemembered(chosenCountry)
  const { data: regions } = useSuspenseQuery({
    queryKey: ["regions"],
    queryFn: async () => (await sdk.store.region.list({ fields: "id,name,currency_code,*countries" })).regions,
    staleTime: Infinity,
  })
  const sending = (country_code: string | null) => regions.find(({ countries }) => countries?.some(({ iso_2 }) => iso_2 === country_code))
  const guess = [...countriesOf(navigator.languages), HOME].find(sending) ?? regions[0]?.countries?.[0]?.iso_2
  const country_code = sending(chosen) && chosen ? chosen : guess
  const region = country_code ? sending(country_code) : undefined
  if (!country_code || !region) throw new Error("The shop delivers nowhere: give it a region with countries first.")
  return { country_code, region, regions, chosen: country_code === chosen }
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
