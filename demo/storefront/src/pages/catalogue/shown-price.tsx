import { useTranslation } from "react-i18next"
import { Price, type PriceProps } from "../../design"
import type { ShownPrice as Shown } from "../../shop/catalogue-price"

/** A price of the catalogue in the shopper's language: "from" where a product has higher ones too, the earlier price where it was lowered. */
export function ShownPrice({ price, from = false, size }: { price: Shown; from?: boolean } & Pick<PriceProps, "size">) {
  const { t, i18n } = useTranslation("catalogue")
  return <Price amount={price.amount} currency={price.currency_code} locale={i18n.language} was={price.was} wasLabel={t("price.was")} prefix={from ? t("price.from") : undefined} size={size ?? "medium"} />
}
