/** The dashboard writes regional languages as `ptBR`; Intl wants `pt-BR` and throws on what it does not know. */
export function intlLocale(language: string | undefined): string {
  const tag = (language ?? "en").replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en"
  } catch {
    return "en"
  }
}
