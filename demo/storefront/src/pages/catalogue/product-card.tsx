import { useTranslation } from "react-i18next"
import { Link } from "../../design"
import type { Product } from "../../shop/catalogue"
import { lowestPriceOf } from "../../shop/catalogue-price"
import { productHref } from "../../shop/catalogue-variant"
import { ProductPicture } from "../../pictures"
import styles from "./product-card.module.css"
import { ShownPrice } from "./shown-price"

/** A product among others: picture, name, price. The whole card leads to it, and is one stop for the keyboard. */
export function ProductCard({ product, heading: Heading = "h2" }: { product: Product; heading?: "h2" | "h3" }) {
  const { t } = useTranslation("catalogue")
  const price = lowestPriceOf(product)
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <ProductPicture handle={product.handle} />
      </div>
      <div className={styles.words}>
        <Heading className={styles.name}>
          <Link className={styles.link} href={productHref(product.handle)}>
            {product.title}
          </Link>
        </Heading>
        {price ? <ShownPrice price={price} from={price.from} /> : <span>{t("price.none")}</span>}
      </div>
    </li>
  )
}
