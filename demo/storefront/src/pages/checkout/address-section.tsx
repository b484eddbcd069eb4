import type { ComponentProps } from "react"
import { flushSync } from "react-dom"
import { useTranslation } from "react-i18next"
import { Button, SelectField, TextField } from "../../design"
import { hasProvinces, postalCodeExample, type AddressField } from "../../shop/checkout-address"
import { US_STATES } from "../../shop/us-states"
import { PostalAddress } from "../orders/postal-address"
import { CountryOptions } from "./country-options"
import { Section } from "./section"
import type { DeliveryAddress } from "./use-delivery-address"
import styles from "./checkout.module.css"

/** Where the order goes. */
export function AddressSection({ delivery }: { delivery: DeliveryAddress }) {
  const { t } = useTranslation("checkout")
  const { address } = delivery
  const change = () => {
    flushSync(delivery.open)
    document.getElementById("checkout-first_name")?.focus()
  }
  const problem = (field: AddressField) => {
    const found = delivery.shown(field)
    return found && t(found === "missing" ? `address.missing.${field}` : `address.wrong.${found}`, { example: postalCodeExample(address.country_code) })
  }
  const words = (field: AddressField) => ({ id: `checkout-${field}`, name: field, label: t(`address.${field}`), error: problem(field) })
  const typed = (field: AddressField, autoComplete: string, more: ComponentProps<"input"> = {}) => (
    <TextField {...words(field)} autoComplete={`shipping ${autoComplete}`} required value={address[field]} onChange={(event) => delivery.change(field, event.target.value)} onBlur={() => delivery.leave(field)} {...more} />
  )
  if (!delivery.isOpen)
    return (
      <Section title={t("address.title")} number={2} done={delivery.stored}>
        <div className={styles.member}>
          <PostalAddress address={address} />
          <Button variant="quiet" size="small" onClick={change}>
            {t("address.change")}
          </Button>
        </div>
      </Section>
    )
  return (
    <Section title={t("address.title")} number={2} done={delivery.stored}>
      <form noValidate className={styles.fields} onSubmit={(event) => event.preventDefault()}>
        {typed("first_name", "given-name")}
        {typed("last_name", "family-name")}
        <div className={styles.whole}>
          <SelectField {...words("country_code")} autoComplete="shipping country" value={address.country_code} onChange={(event) => delivery.change("country_code", event.target.value)} onBlur={() => delivery.leave("country_code")}>
            <CountryOptions />
          </SelectField>
        </div>
        <div className={styles.whole}>{typed("address_1", "address-line1")}</div>
        <div className={styles.whole}>
          <TextField {...words("address_2")} mark={t("optional")} autoComplete="shipping address-line2" value={address.address_2} onChange={(event) => delivery.change("address_2", event.target.value)} onBlur={() => delivery.leave("address_2")} />
        </div>
        {typed("postal_code", "postal-code", { inputMode: address.country_code === "pl" ? "text" : "numeric" })}
        {typed("city", "address-level2")}
        {hasProvinces(address.country_code) && (
          <div className={styles.whole}>
            <SelectField {...words("province")} autoComplete="shipping address-level1" required value={address.province} onChange={(event) => delivery.change("province", event.target.value)} onBlur={() => delivery.leave("province")}>
              <option value="">{t("address.choose_state")}</option>
              {Object.entries(US_STATES).map(([code, name]) => (
                <option key={code} value={`us-${code}`}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
        )}
        <div className={styles.whole}>
          <TextField {...words("phone")} mark={t("optional")} hint={t("address.phone_hint")} type="tel" inputMode="tel" autoComplete="shipping tel" value={address.phone} onChange={(event) => delivery.change("phone", event.target.value)} onBlur={() => delivery.leave("phone")} />
        </div>
      </form>
    </Section>
  )
}
