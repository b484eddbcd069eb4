import { useTranslation } from "react-i18next"
import { Button, LinkButton, Notice, QuantityStepper } from "../../design"
import { useAddToCart } from "../../shop/cart"
import type { Product, Variant } from "../../shop/catalogue"
import { useVariantName } from "../../shop/catalogue-names"
import type { Stock } from "../../shop/catalogue-stock"
import { usePlace } from "../../shop/region"
import { statusOf } from "../../shop/sdk"
import styles from "./add-to-cart.module.css"

interface AddToCartProps {
  product: Product
  variant: Variant
  stock: Stock
  /** The shop sells it in the shopper's region. */
  buyable: boolean
  quantity: number
  onQuantity: (quantity: number) => void
}

/** How many, and into the cart. What came of it is said beneath, with the way on. */
export function AddToCart({ product, variant, stock, buyable, quantity, onQuantity }: AddToCartProps) {
  const { t } = useTranslation(["catalogue", "common"])
  const { region } = usePlace()
  const { mutate, isPending, isSuccess, error, variables } = useAddToCart(region.id)
  const variantName = useVariantName()
  const title = `${product.title}, ${variantName(variant.title ?? "")}`
  const out = stock.most === 0 || !buyable
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <QuantityStepper
          value={quantity}
          onChange={onQuantity}
          max={Math.max(1, stock.most)}
          label={t("common:quantity.of", { title })}
          decreaseLabel={t("common:quantity.less")}
          increaseLabel={t("common:quantity.more")}
          disabled={out}
        />
        <Button className={styles.button} wide busy={isPending} disabled={out} onClick={() => mutate({ variant_id: variant.id, quantity })}>
          {out ? t("stock.none") : t("add.button")}
        </Button>
      </div>
      <div className={styles.result} role="presentation">
        {isSuccess && variables && (
          <Notice
            tone="success"
            title={t("add.done", { count: variables.quantity })}
            action={
              <LinkButton size="small" variant="secondary" href="/cart">
                {t("add.toCart")}
              </LinkButton>
            }
          >
            <p>{title}</p>
          </Notice>
        )}
        {error && !isPending && (
          <Notice tone="danger" title={t("add.failed")}>
            <p>{t(statusOf(error) === 400 ? "add.notEnough" : "add.tryAgain")}</p>
          </Notice>
        )}
      </div>
    </div>
  )
}
