import { bg, en, pl, ru, uk } from "medusa-plugin-retention/react"
import { StrictMode } from "react"
import { Gallery } from "./gallery"

export const LANGUAGES = { en, uk, pl, bg, ru }
export type Language = keyof typeof LANGUAGES

/** What is rendered on the server and hydrated in the browser. */
export const page = (language: Language) => (
  <StrictMode>
    <Gallery locale={language} messages={LANGUAGES[language]} />
  </StrictMode>
)
