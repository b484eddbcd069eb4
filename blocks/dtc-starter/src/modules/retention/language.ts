import { bg, en, pl, ru, uk, type Messages } from "medusa-plugin-retention/react"

const CATALOGUES: Record<string, Messages> = { bg, en, pl, ru, uk }

/** The language that most shoppers of a country read; every other country reads English. */
const LANGUAGE_OF_COUNTRY: Record<string, string> = {
  bg: "bg",
  pl: "pl",
  ua: "uk",
}

/** The catalogue of the language that the shopper has chosen, else of their country's. */
export const languageOf = (chosen: string | null, countryCode: string) => {
  const wished = chosen?.split(/[-_]/)[0]?.toLowerCase()
  const language = wished || LANGUAGE_OF_COUNTRY[countryCode] || "en"
  const messages = CATALOGUES[language]
  return messages
    ? { locale: language, messages }
    : { locale: "en", messages: en }
}
