/** Where the demo shop sells, with the standard rate of each place. */
export const EUROPE = [
  { code: "de", rate: 19, name: "USt." },
  { code: "at", rate: 20, name: "USt." },
  { code: "fr", rate: 20, name: "TVA" },
  { code: "pl", rate: 23, name: "VAT" },
  { code: "bg", rate: 20, name: "ДДС" },
] as const

export const AMERICA = [{ code: "us", rate: 8, name: "Sales tax" }] as const

export type CountryCode = (typeof EUROPE)[number]["code"] | (typeof AMERICA)[number]["code"]

export const taxOf = (country: CountryCode) => {
  const found = [...EUROPE, ...AMERICA].find(({ code }) => code === country)
  if (!found) throw new Error(`no tax rate for ${country}`)
  return found
}
