import type { HttpTypes } from "@medusajs/types"

/** Where an order goes. Every field is text, empty where there is none; `country_code` and `province` are lower-case ISO codes ("us", "us-or"). */
export interface Address {
  first_name: string
  last_name: string
  address_1: string
  address_2: string
  postal_code: string
  city: string
  province: string
  country_code: string
  phone: string
}
export type AddressField = keyof Address

/** The fields in the order they are asked in; the first wrong one gets the focus. */
export const ADDRESS_FIELDS = ["first_name", "last_name", "country_code", "address_1", "address_2", "postal_code", "city", "province", "phone"] as const satisfies readonly AddressField[]

/** What is wrong with a field; each has its own words. */
export type AddressProblem = "missing" | "postal_code" | "phone"

/** How postal codes look where the shop delivers; elsewhere anything goes. `example` is shown with the problem. */
const POSTAL_CODES: Record<string, { like: RegExp; example: string }> = {
  at: { like: /^\d{4}$/, example: "1010" },
  bg: { like: /^\d{4}$/, example: "1000" },
  de: { like: /^\d{5}$/, example: "10115" },
  fr: { like: /^\d{5}$/, example: "75001" },
  pl: { like: /^\d{2}-\d{3}$/, example: "00-950" },
  us: { like: /^\d{5}(-\d{4})?$/, example: "97209" },
}

export const postalCodeExample = (country_code: string): string => POSTAL_CODES[country_code]?.example ?? ""

/** Countries whose addresses, and taxes, name a state. */
export const hasProvinces = (country_code: string): boolean => country_code === "us"

const text = (value: string | null | undefined) => value ?? ""

/** An address as it is stored, ready for the form. */
export const addressOf = (stored: Partial<Record<AddressField, string | null>> | null | undefined): Address => ({
  first_name: text(stored?.first_name),
  last_name: text(stored?.last_name),
  address_1: text(stored?.address_1),
  address_2: text(stored?.address_2),
  postal_code: text(stored?.postal_code),
  city: text(stored?.city),
  province: text(stored?.province).toLowerCase(),
  country_code: text(stored?.country_code).toLowerCase(),
  phone: text(stored?.phone),
})

/** The address in another country: a state of the old one is not carried along. */
export const inCountry = (address: Address, country_code: string): Address => ({
  ...address,
  country_code,
  province: hasProvinces(country_code) && address.province.startsWith(`${country_code}-`) ? address.province : "",
})

/** As it is stored: without spaces around, and with the hyphen that Polish codes are often typed without. */
export function tidyAddress(address: Address): Address {
  const tidy = { ...address }
  for (const field of ADDRESS_FIELDS) tidy[field] = tidy[field].trim()
  return tidy.country_code === "pl" ? { ...tidy, postal_code: tidy.postal_code.replace(/^(\d{2})\s?(\d{3})$/, "$1-$2") } : tidy
}

export const sameAddress = (a: Address, b: Address): boolean => ADDRESS_FIELDS.every((field) => a[field].trim() === b[field].trim())

/** True for an address that somebody has typed; a region with one country gives carts one with nothing but that country. */
export const isAddress = (stored: { address_1?: string | null } | null | undefined): boolean => Boolean(stored?.address_1)

/** Everything that keeps a parcel from arriving; empty for an address that can be saved. */
export function problemsOf(address: Address): Partial<Record<AddressField, AddressProblem>> {
  const { country_code, postal_code, phone, ...rest } = tidyAddress(address)
  const problems: Partial<Record<AddressField, AddressProblem>> = {}
  for (const field of ["first_name", "last_name", "address_1", "city"] as const) if (!rest[field]) problems[field] = "missing"
  if (!country_code) problems.country_code = "missing"
  if (!postal_code) problems.postal_code = "missing"
  else if (POSTAL_CODES[country_code]?.like.test(postal_code) === false) problems.postal_code = "postal_code"
  if (hasProvinces(country_code) && !rest.province) problems.province = "missing"
  if (phone && !/^[+\d][\d\s()/.-]{4,}$/.test(phone)) problems.phone = "phone"
  return problems
}

/** What Medusa is sent: absent rather than empty. */
export const toStore = (address: Address): HttpTypes.StoreAddAddress =>
  Object.fromEntries(Object.entries(tidyAddress(address)).map(([field, value]) => [field, value || null]))
