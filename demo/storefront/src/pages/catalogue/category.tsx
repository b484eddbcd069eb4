import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { Breadcrumbs, Container, EmptyState, LinkButton, SelectField, Skeleton } from "../../design"
import { NotLoaded } from "../../layout/not-loaded"
import { useCategories, useProducts } from "../../shop/catalogue"
import { useCategoryName } from "../../shop/catalogue-names"
import { sortOf, sortProducts, SORTS } from "../../shop/catalogue-sort"
import { NotFound } from "../not-found"
import styles from "./category.module.css"
import { ProductGrid } from "./product-grid"
import { useAddressChoice } from "./use-address-choice"

/** The products of a category, in the order that the shopper likes; the order is part of the address. */
export function Category() {
  const { t, i18n } = useTranslation(["catalogue", "common"])
  const { handle } = useParams()
  const [wanted, choose] = useAddressChoice("sort")
  const categories = useCategories()
  const nameOf = useCategoryName()
  const category = categories.data?.find((each) => each.handle === handle)
  const products = useProducts(category?.id)
  if (categories.data && !category) return <NotFound />
  const sort = sortOf(wanted)
  const name = category && nameOf(category)
  const failed = categories.isError ? categories : products.isError ? products : null
  const count = products.data?.length
  return (
    <Container>
      <Breadcrumbs label={t("common:breadcrumbs")} items={[{ label: t("common:home"), href: "/" }, { label: name ?? "…" }]} />
      <div className={styles.head}>
        <div>
          {name ? <h1>{name}</h1> : <Skeleton width="12rem" height="3rem" />}
          <p className={styles.about}>{category ? t(`about.${category.handle}`, { defaultValue: "" }) : "\u00a0"}</p>
        </div>
        <SelectField className={styles.sort ?? ""} label={t("sort.label")} value={sort} onChange={(event) => choose(event.target.value === "name" ? null : event.target.value)}>
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(`sort.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className={styles.count} role="status">
        {count === undefined ? "\u00a0" : t("count", { count })}
      </p>
      {failed && !products.data ? (
        <NotLoaded busy={failed.isFetching} onRetry={() => void failed.refetch()} />
      ) : count === 0 ? (
        <EmptyState title={t("empty.title")} action={<LinkButton href="/">{t("empty.action")}</LinkButton>}>
          {t("empty.text")}
        </EmptyState>
      ) : (
        <ProductGrid products={products.data && sortProducts(products.data, sort, i18n.language)} expected={8} />
      )}
    </Container>
  )
}
