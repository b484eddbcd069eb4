import { bg, en, pl, ru, uk, type Messages } from "medusa-plugin-retention/react"

export const LANGUAGES = {
  en: { name: "English", kit: en },
  uk: { name: "Українська", kit: uk },
  pl: { name: "Polski", kit: pl },
  bg: { name: "Български", kit: bg },
  ru: { name: "Русский", kit: ru },
} as const satisfies Record<string, { name: string; kit: Messages }>

export type Language = keyof typeof LANGUAGES

export const isLanguage = (code: string | null | undefined): code is Language => typeof code === "string" && code in LANGUAGES

/** The language to begin with: the one chosen before, else the first of the browser's that the shop speaks. */
export function firstLanguage(chosen: string | null, wanted: readonly string[]): Language {
  return [chosen, ...wanted.map((tag) => tag.slice(0, 2).toLowerCase())].find(isLanguage) ?? "en"
}
