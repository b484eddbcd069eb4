import { useTranslation } from "react-i18next"
import { Link } from "../design"
import { LogoMark } from "../pictures"
import styles from "./logo.module.css"

/** The shop's name, which leads home. */
export function Logo() {
  const { t } = useTranslation()
  return (
    <Link className={styles.logo} href="/">
      <LogoMark className={styles.mark} />
      <span>{t("shop")}</span>
    </Link>
  )
}
