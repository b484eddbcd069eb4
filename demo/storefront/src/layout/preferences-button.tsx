import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Button, classNames, Dialog, Icon } from "../design"
import { useCountryName, usePlace } from "../shop/region"
import { Preferences } from "./preferences"
import styles from "./preferences-button.module.css"

/** "Germany · EUR", which opens everything that the shopper can set. */
export function PreferencesButton({ className }: { className?: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { country_code, region } = usePlace()
  const nameOf = useCountryName()
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className={classNames(styles.button, className)} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="globe" />
        <span>{t("header.deliverTo", { country: nameOf(country_code), currency: region.currency_code.toUpperCase() })}</span>
      </button>
      <Dialog open={open} onClose={close} title={t("preferences.title")} closeLabel={t("close")} footer={<Button onClick={close}>{t("preferences.done")}</Button>}>
        <Preferences />
      </Dialog>
    </>
  )
}
