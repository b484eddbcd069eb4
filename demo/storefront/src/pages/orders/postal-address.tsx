import { useTranslation } from "react-i18next"
import type { Order } from "../../shop/orders"
import styles from "./orders.module.css"

/** An address as it stands on a parcel: the postal code before the town, but behind town and state where Americans look for it. */
export function PostalAddress({ address }: { address: Order["shipping_address"] }) {
  const { i18n } = useTranslation()
  if (!address) return null
  const country = address.country_code?.toUpperCase()
  const state = address.province?.split("-").at(-1)?.toUpperCase()
  const town = country === "US" ? `${address.city ?? ""}, ${state ?? ""} ${address.postal_code ?? ""}` : [address.postal_code, address.city].filter(Boolean).join(" ")
  const name = [address.first_name, address.last_name].filter(Boolean).join(" ")
  const lines = [name, address.company, address.address_1, address.address_2, town, country && new Intl.DisplayNames([i18n.language], { type: "region" }).of(country)]
  return (
    <address className={styles.address}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  )
}
