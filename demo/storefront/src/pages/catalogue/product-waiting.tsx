import { useTranslation } from "react-i18next"
import { Skeleton, VisuallyHidden } from "../../design"
import styles from "./product.module.css"

/** The place of a product until it is there. */
export function ProductWaiting() {
  const { t } = useTranslation()
  return (
    <div className={styles.product} role="status" aria-busy="true">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton aspect="1" radius="var(--radius-xl)" />
      <div className={styles.words}>
        <Skeleton width="70%" height="3rem" />
        <Skeleton width="40%" height="2rem" />
        <Skeleton height="7rem" />
        <Skeleton height="3rem" />
        <Skeleton height="5rem" />
      </div>
    </div>
  )
}
