import { usePoints } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Icon, Link, Skeleton } from "../design"
import { useSession } from "../shop/session"
import styles from "./header-points.module.css"

/** What a member has, small enough for a phone; nothing for a guest. Where points cannot be read, the way to them stays. */
export function HeaderPoints() {
  const { t, i18n } = useTranslation()
  const { customer } = useSession()
  const { data, state } = usePoints()
  if (!customer) return null
  const number = data && new Intl.NumberFormat(i18n.language).format(data.available)
  return (
    <Link className={styles.points} href="/account/points" aria-label={data ? t("header.points", { count: data.available, points: number }) : t("header.yourPoints")}>
      <Icon name="bean" size="1.125rem" />
      <span className={styles.number}>{number ?? (state === "loading" ? <Skeleton width="2.5rem" /> : "–")}</span>
    </Link>
  )
}
