import { useCountryName } from "../../shop/region"
import styles from "./orders.module.css"

type Part = "first_name" | "last_name" | "company" | "address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code" | "phone"

/** An address as it stands on a parcel: the postal code before the town, but behind town and state where Americans look for it. */
export function PostalAddress({ address }: { address: Partial<Record<Part, string | null>> | null | undefined }) {
  const countryName = useCountryName()
  if (!address) return null
  const country = address.country_code?.toUpperCase()
  const state = address.province?.split("-").at(-1)?.toUpperCase()
  const town = country === "US" ? `${address.city ?? ""}, ${state ?? ""} ${address.postal_code ?? ""}` : [address.postal_code, address.city].filter(Boolean).join(" ")
  const name = [address.first_name, address.last_name].filter(Boolean).join(" ")
  const lines = [name, address.company, address.address_1, address.address_2, town, countryName(country ?? ""), address.phone]
  return (
    <address className={styles.address}>
      {lines.filter(Boolean).map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </address>
  )
}
