import { useTranslation } from "react-i18next"
import { Container, Skeleton, VisuallyHidden } from "../../design"
import styles from "./cart-page.module.css"

/** The place of the cart until it is there. */
export function CartWaiting() {
  const { t } = useTranslation(["cart", "common"])
  return (
    <Container>
      <h1 className={styles.title}>{t("title")}</h1>
      <div className={styles.columns} role="status" aria-busy="true">
        <VisuallyHidden>{t("common:loading")}</VisuallyHidden>
        <div className={styles.main}>
          <Skeleton height="8rem" />
          <Skeleton height="8rem" />
        </div>
        <div className={styles.aside}>
          <Skeleton height="20rem" radius="var(--radius-l)" />
        </div>
      </div>
    </Container>
  )
}
