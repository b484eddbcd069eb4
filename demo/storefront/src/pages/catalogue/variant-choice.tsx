import { useId } from "react"
import { useTranslation } from "react-i18next"
import { classNames } from "../../design"
import type { Product, Variant } from "../../shop/catalogue"
import { useOptionName, useVariantName } from "../../shop/catalogue-names"
import { stockOf } from "../../shop/catalogue-stock"
import { variantKey, variantsOf } from "../../shop/catalogue-variant"
import styles from "./variant-choice.module.css"

interface VariantChoiceProps {
  product: Product
  chosen: Variant
  onChoose: (key: string) => void
}

/** The variants as a row of radios. One that is sold out can still be looked at; it says so. */
export function VariantChoice({ product, chosen, onChoose }: VariantChoiceProps) {
  const { t } = useTranslation("catalogue")
  const name = useId()
  const optionName = useOptionName()
  const variantName = useVariantName()
  const title = (product.options ?? []).map((option) => optionName(option.title)).join(", ")
  return (
    <fieldset>
      <legend className={styles.legend}>
        {title}
        <span className={styles.now}>{variantName(chosen.title ?? "")}</span>
      </legend>
      <div className={styles.row}>
        {variantsOf(product).map((variant) => {
          const gone = stockOf(variant).state === "none"
          return (
            <label className={classNames(styles.pill, gone && styles.gone)} key={variant.id}>
              <input className={styles.radio} type="radio" name={name} checked={variant.id === chosen.id} onChange={() => onChoose(variantKey(variant))} />
              <span>{variantName(variant.title ?? "")}</span>
              {gone && <span className={styles.note}>{t("stock.none")}</span>}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
