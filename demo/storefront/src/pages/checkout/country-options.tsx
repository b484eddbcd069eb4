import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { usePlace } from "../../shop/region"

/** Every country that the shop delivers to, named and sorted as the shopper's language does. */
export function CountryOptions() {
  const { i18n } = useTranslation()
  const { regions } = usePlace()
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: "region" })
    const codes = regions.flatMap((region) => (region.countries ?? []).flatMap(({ iso_2 }) => iso_2 ?? []))
    return codes.map((code) => ({ code, name: names.of(code.toUpperCase()) ?? code })).sort((a, b) => a.name.localeCompare(b.name, i18n.language))
  }, [i18n.language, regions])
  return countries.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}
