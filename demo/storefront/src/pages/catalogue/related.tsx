import { useTranslation } from "react-i18next"
import { type Product, useProducts } from "../../shop/catalogue"
import { ProductGrid } from "./product-grid"
import styles from "./section.module.css"

const SHOWN = 4

/** Others of the same category, those that come after this one first. Without an answer there are none: nobody came for them. */
export function Related({ product }: { product: Product }) {
  const { t } = useTranslation("catalogue")
  const { data, isError } = useProducts(product.categories?.[0]?.id)
  const place = data?.findIndex(({ id }) => id === product.id) ?? -1
  const others = data && [...data.slice(place + 1), ...data.slice(0, Math.max(0, place))].slice(0, SHOWN)
  if (isError || others?.length === 0 || !product.categories?.length) return null
  return (
    <section className={styles.section} aria-labelledby="related">
      <h2 id="related">{t("related")}</h2>
      <ProductGrid products={others} expected={SHOWN} heading="h3" />
    </section>
  )
}
