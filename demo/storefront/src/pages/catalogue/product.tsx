import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { Breadcrumbs, Container } from "../../design"
import { NotLoaded } from "../../layout/not-loaded"
import { useProduct } from "../../shop/catalogue"
import { useCategoryName } from "../../shop/catalogue-names"
import { chosenVariant } from "../../shop/catalogue-variant"
import { NotFound } from "../not-found"
import { BuyBox } from "./buy-box"
import { ProductPicture } from "../../pictures"
import styles from "./product.module.css"
import { ProductWaiting } from "./product-waiting"
import { Related } from "./related"
import { useAddressChoice } from "./use-address-choice"

/** A product. The chosen variant is part of the address, so that a refresh, a bookmark and going back keep it. */
export function Product() {
  const { t } = useTranslation(["catalogue", "common"])
  const { handle = "" } = useParams()
  const [key, choose] = useAddressChoice("variant")
  const { data: product, isError, isFetching, refetch } = useProduct(handle)
  const nameOf = useCategoryName()
  if (product === null) return <NotFound />
  const category = product?.categories?.[0]
  const variant = product && chosenVariant(product, key)
  return (
    <Container>
      <Breadcrumbs
        label={t("common:breadcrumbs")}
        items={[{ label: t("common:home"), href: "/" }, ...(category ? [{ label: nameOf(category), href: `/c/${category.handle}` }] : []), { label: product?.title ?? "…" }]}
      />
      {product && variant ? (
        <article className={styles.product}>
          <div className={styles.picture}>
            <ProductPicture handle={product.handle} variant={variant.title ?? undefined} />
          </div>
          <BuyBox key={product.id} product={product} variant={variant} onChoose={choose} />
        </article>
      ) : isError ? (
        <NotLoaded busy={isFetching} onRetry={() => void refetch()} />
      ) : (
        <ProductWaiting />
      )}
      {product && <Related product={product} />}
    </Container>
  )
}
