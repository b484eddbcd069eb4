import { useTranslation } from "react-i18next"
import { Skeleton, VisuallyHidden } from "../../design"
import type { Product } from "../../shop/catalogue"
import { ProductCard } from "./product-card"
import cardStyles from "./product-card.module.css"
import styles from "./product-grid.module.css"

interface ProductGridProps {
  /** Undefined while they are waited for: then `expected` cards of the final size stand there. */
  products: readonly Product[] | undefined
  expected?: number
  heading?: "h2" | "h3"
}

/** Products in as many columns as fit: two on a phone, four on a wide screen. */
export function ProductGrid({ products, expected = 4, heading }: ProductGridProps) {
  const { t } = useTranslation()
  if (products) {
    return (
      <ul className={styles.grid} role="list">
        {products.map((product) => (
          <ProductCard key={product.id} product={product} {...(heading ? { heading } : {})} />
        ))}
      </ul>
    )
  }
  return (
    <div className={styles.grid} role="status" aria-busy="true">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: expected }, (_, index) => (
        <div className={cardStyles.card} key={index}>
          <Skeleton aspect="1" radius="var(--radius-l)" />
          <div className={cardStyles.words}>
            <Skeleton width="70%" height="1.3rem" />
            <Skeleton width="40%" height="1.55rem" />
          </div>
        </div>
      ))}
    </div>
  )
}
