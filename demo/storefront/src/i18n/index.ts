import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { remembered } from "../shop/remembered"
import { firstLanguage, isLanguage, type Language } from "./languages"

const chosen = remembered("language")

/** `./uk/cart.json` is the namespace `cart` in Ukrainian; a language is loaded when it is spoken. */
const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { import: "default" })

async function load(language: Language): Promise<void> {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`./${language}/`))
  for (const [file, read] of own) {
    const namespace = file.slice(language.length + 3, -".json".length)
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, await read())
  }
}

/** Starts the texts in the shopper's language. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage(chosen.get(), navigator.languages)
  await i18next.use(initReactI18next).init({ lng: language, fallbackLng: "en", defaultNS: "common", resources: {}, interpolation: { escapeValue: false }, partialBundledLanguages: true, showSupportNotice: false })
  await Promise.all([load("en"), load(language)])
  document.documentElement.lang = language
}

/** Speaks another language from now on, also after a refresh. */
export async function speak(language: string): Promise<void> {
  if (!isLanguage(language)) return
  await load(language)
  chosen.set(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
