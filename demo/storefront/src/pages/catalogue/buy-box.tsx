import { ProductPoints } from "medusa-plugin-retention/react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Product, Variant } from "../../shop/catalogue"
import { priceOf } from "../../shop/catalogue-price"
import { stockOf } from "../../shop/catalogue-stock"
import { usePlace } from "../../shop/region"
import { AddToCart } from "./add-to-cart"
import styles from "./buy-box.module.css"
import { ShownPrice } from "./shown-price"
import { StockLine } from "./stock-line"
import { VariantChoice } from "./variant-choice"

interface BuyBoxProps {
  product: Product
  variant: Variant
  onChoose: (key: string) => void
}

/** All that leads to buying: name, price, what it earns, variant, stock, number. */
export function BuyBox({ product, variant, onChoose }: BuyBoxProps) {
  const { t } = useTranslation(["catalogue", "products"])
  const { region } = usePlace()
  const [wanted, setWanted] = useState(1)
  const price = priceOf(variant)
  const stock = stockOf(variant)
  const quantity = Math.max(1, Math.min(wanted, stock.most))
  return (
    <div className={styles.box}>
      <h1>{product.title}</h1>
      {product.description && <p className={styles.description}>{t(`products:${product.handle}`, { defaultValue: product.description })}</p>}
      <div>
        <div className={styles.price}>
          {price ? <ShownPrice price={price} size="large" /> : <p>{t("price.none")}</p>}
          {price && <span className={styles.tax}>{t(price.with_tax ? "price.withTax" : "price.plusTax")}</span>}
        </div>
        <ProductPoints className={styles.points ?? ""} product_id={product.id} variant_id={variant.id} region_id={region.id} quantity={quantity} />
      </div>
      <VariantChoice product={product} chosen={variant} onChoose={onChoose} />
      <StockLine stock={stock} />
      <AddToCart key={variant.id} product={product} variant={variant} stock={stock} buyable={price !== null} quantity={quantity} onQuantity={setWanted} />
      <ul className={styles.promises} role="list">
        <li>{t("promises.delivery")}</li>
        <li>{t("promises.returns")}</li>
      </ul>
    </div>
  )
}
