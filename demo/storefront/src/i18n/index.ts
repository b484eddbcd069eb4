import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { remembered } from "../shop/remembered"
import { firstLanguage, isLanguage, type Language } from "./languages"

const chosen = remembered("language")

/** `./uk/cart.json` is the namespace `cart` in Ukrainian; a language is loaded when it is spoken. */
const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { import: "default" })

async function load(language: Language): Promise<void> {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`./${language}/`))
  await Promise.all(
    own.map(async ([file, read]) => {
      const namespace = file.slice(language.length + 3, -".json".length)
      if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, await read())
    })
  )
}

/** Starts the texts in the shopper's language; in English, where they cannot be loaded. What is missing then does not keep the shop closed. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage(chosen.get(), navigator.languages)
  await i18next.use(initReactI18next).init({ lng: language, fallbackLng: "en", defaultNS: "common", resources: {}, interpolation: { escapeValue: false }, partialBundledLanguages: true, showSupportNotice: false })
  const [, own] = await Promise.allSettled([load("en"), load(language)])
  const spoken = own.status === "fulfilled" ? language : "en"
  document.documentElement.lang = spoken
  if (spoken !== language) await i18next.changeLanguage(spoken)
}

/** Speaks another language from now on, also after a refresh. */
export async function speak(language: string): Promise<void> {
  if (!isLanguage(language)) return
  await load(language)
  chosen.set(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
