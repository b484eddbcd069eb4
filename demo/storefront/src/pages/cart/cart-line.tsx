import { useTranslation } from "react-i18next"
import { Button, Icon, Link, QuantityStepper } from "../../design"
import { useSetQuantity, type Cart } from "../../shop/cart"
import { useVariantName } from "../../shop/catalogue-names"
import { productHref } from "../../shop/catalogue-variant"
import { statusOf } from "../../shop/sdk"
import { useMoney } from "../../shop/use-money"
import { ProductPicture } from "../../pictures"
import styles from "./cart-line.module.css"
import { useLineQuantity, type Line } from "./use-line-quantity"

interface CartLineProps {
  cart: Cart
  line: Line
  onRemoved: (title: string) => void
}

/** One line of the cart: what, how many, for how much. */
export function CartLine({ cart, line, onRemoved }: CartLineProps) {
  const { t } = useTranslation(["cart", "common"])
  const money = useMoney(cart.currency_code)
  const variantName = useVariantName()
  const { quantity, busy, error, want } = useLineQuantity(line)
  const removal = useSetQuantity()
  const handle = line.product_handle ?? ""
  const variant = variantName(line.variant_title ?? "")
  const title = [line.product_title ?? line.title, variant].filter(Boolean).join(", ")
  const href = productHref(handle, line.variant_id ? { id: line.variant_id, sku: line.variant_sku ?? null } : undefined)
  const failed = error ?? removal.error
  return (
    <li className={styles.line} aria-busy={busy || removal.isPending || undefined}>
      <Link className={styles.picture} href={href} tabIndex={-1} aria-hidden="true">
        <ProductPicture handle={handle} variant={line.variant_title ?? undefined} />
      </Link>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link href={href}>{line.product_title ?? line.title}</Link>
        </h2>
        <p className={styles.variant}>{variant}</p>
        {quantity > 1 && <p className={styles.each}>{t("line.each", { price: money(line.unit_price) })}</p>}
      </div>
      <p className={styles.amount} data-busy={busy || undefined}>
        {money(Number(line.unit_price) * quantity)}
      </p>
      <div className={styles.controls}>
        <QuantityStepper value={quantity} onChange={want} label={t("common:quantity.of", { title })} decreaseLabel={t("common:quantity.less")} increaseLabel={t("common:quantity.more")} busy={busy} disabled={removal.isPending} />
        <Button
          variant="quiet"
          size="small"
          busy={removal.isPending}
          aria-label={t("line.removeOf", { title })}
          onClick={() => removal.mutate({ line_id: line.id, quantity: 0 }, { onSuccess: () => onRemoved(title) })}
        >
          <Icon name="trash" />
          <span className={styles.removeText}>{t("line.remove")}</span>
        </Button>
      </div>
      {failed && (
        <p className={styles.error} role="alert">
          {t(statusOf(failed) === 400 ? "line.notEnough" : "line.failed")}
        </p>
      )}
    </li>
  )
}
