import { useId } from "react"
import { useTranslation } from "react-i18next"
import { SelectField, Stack } from "../design"
import { speak } from "../i18n"
import { LANGUAGES } from "../i18n/languages"
import { chooseCountry, useCountries, usePlace } from "../shop/region"
import { useRemembered } from "../shop/use-remembered"
import { chooseTheme, chosenTheme, themeOf, THEMES } from "./theme"

/** Where to deliver, which language, which colours. Each holds at once and stays after a refresh. */
export function Preferences() {
  const { t, i18n } = useTranslation()
  const id = useId()
  const { country_code } = usePlace()
  const countries = useCountries()
  const theme = themeOf(useRemembered(chosenTheme))
  return (
    <Stack gap={4}>
      <SelectField id={`${id}-country`} label={t("preferences.country")} hint={t("preferences.countryHint")} value={country_code} onChange={(event) => chooseCountry(event.target.value)}>
        {countries.map(({ code, name, currency_code }) => (
          <option key={code} value={code}>
            {`${name} · ${currency_code.toUpperCase()}`}
          </option>
        ))}
      </SelectField>
      <SelectField id={`${id}-language`} label={t("preferences.language")} value={i18n.language} onChange={(event) => void speak(event.target.value)}>
        {Object.entries(LANGUAGES).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField id={`${id}-theme`} label={t("preferences.theme")} value={theme} onChange={(event) => chooseTheme(themeOf(event.target.value))}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`preferences.themes.${each}`)}
          </option>
        ))}
      </SelectField>
    </Stack>
  )
}
