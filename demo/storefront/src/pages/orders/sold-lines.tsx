import { useTranslation } from "react-i18next"
import { Link } from "../../design"
import { ProductPicture } from "../../pictures"
import { useVariantName } from "../../shop/catalogue-names"
import { useMoney } from "../../shop/use-money"
import styles from "./orders.module.css"

/** A line of a cart or an order, as far as it is shown. */
export interface SoldLine {
  id: string
  title: string
  product_title?: string | null
  variant_title?: string | null
  product_handle?: string | null
  quantity: number
  unit_price: number
}

/** What is in a cart or an order: picture, name, size, pieces and price. Amounts are before discounts, which the totals beneath show. */
export function SoldLines({ lines, currency_code }: { lines: readonly SoldLine[]; currency_code: string }) {
  const { t } = useTranslation("orders")
  const money = useMoney(currency_code)
  const variantName = useVariantName()
  return (
    <ul role="list" className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <span className={styles.picture}>
            <ProductPicture handle={line.product_handle ?? ""} variant={line.variant_title ?? undefined} />
          </span>
          <span className={styles.name}>
            {line.product_handle ? <Link href={`/p/${line.product_handle}`}>{line.product_title ?? line.title}</Link> : (line.product_title ?? line.title)}
          </span>
          <span className={styles.amount}>{money(line.unit_price * line.quantity)}</span>
          <span className={styles.soft}>
            {line.variant_title && `${variantName(line.variant_title)} · `}
            {t("pieces", { count: line.quantity })}
          </span>
        </li>
      ))}
    </ul>
  )
}
