/** One text, or the plural forms of one, chosen by the value named in `by`. `{name}` is replaced by the value of that name. */
export type Message = string | PluralMessage
export interface PluralMessage {
  by: string
  zero?: string
  one?: string
  two?: string
  few?: string
  many?: string
  other: string
}
export type Values = Readonly<Record<string, string | number>>

/**
 * A message in words: the plural form that the language has for the value named in `by`, with every `{name}` replaced. Numbers are written as
 * the language writes them; a name without a value stays visible, so that a wrong text is noticed.
 */
export function say(message: Message, values: Values, locale: string): string {
  const text = typeof message === "string" ? message : formOf(message, Number(values[message.by]), locale)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value
  })
}

function formOf(message: PluralMessage, count: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(Number.isFinite(count) ? count : 0)
  return message[form] ?? message.other
}
