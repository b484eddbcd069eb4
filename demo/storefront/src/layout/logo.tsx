import { useTranslation } from "react-i18next"
import { Icon, Link } from "../design"
import styles from "./logo.module.css"

/** The shop's name, which leads home. */
export function Logo() {
  const { t } = useTranslation()
  return (
    <Link className={styles.logo} href="/">
      <Icon name="bean" size="1.5rem" />
      <span>{t("shop")}</span>
    </Link>
  )
}
