import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { CartPoints } from "../../contract"
import type { Messages } from "../messages"
import { en } from "../messages"
import { RetentionProvider } from "../provider"

/** A quote of a 30 € cart whose shopper has 5,000 points and has used none. */
export const aQuote = (over: Partial<CartPoints> = {}): CartPoints => ({
  cart_id: "cart_1",
  currency_code: "eur",
  available: 5_000,
  min: 500,
  max: 1_500,
  step: 100,
  requested: 0,
  applied: 0,
  discount: 0,
  lost: false,
  refusal: null,
  expires_at: null,
  earn: { points: 150, explanation: [], zero_reason: null },
  nudge: null,
  ...over,
})

interface Page {
  customer_id?: string | null
  locale?: string
  messages?: Messages
}

/** What a server makes of a component. */
export const markup = (element: ReactNode, { customer_id = "cus_1", locale = "en", messages = en }: Page = {}): string =>
  renderToStaticMarkup(
    <RetentionProvider client={{}} customer_id={customer_id} locale={locale} messages={messages}>
      {element}
    </RetentionProvider>
  )

/** Its words, as they are read one after another. */
export const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
