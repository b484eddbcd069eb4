/** Writes amounts as a language does, each currency with its short sign (€, $): the shop has no two currencies that share one. */
export const moneyFormat =
  (language: string) =>
  (amount: number, currency_code: string): string =>
    new Intl.NumberFormat(language, { style: "currency", currency: currency_code, currencyDisplay: "narrowSymbol" }).format(amount)
