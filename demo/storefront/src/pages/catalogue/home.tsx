import { useTranslation } from "react-i18next"
import { Container, Link, LinkButton } from "../../design"
import { CategoryPicture, HeroPicture } from "../../pictures"
import { NotLoaded } from "../../layout/not-loaded"
import { useCategories, useProducts } from "../../shop/catalogue"
import { useCategoryName } from "../../shop/catalogue-names"
import styles from "./home.module.css"
import { PointsSteps } from "./points-steps"
import { ProductGrid } from "./product-grid"
import section from "./section.module.css"

/** One of each kind, for those who see the shop for the first time. */
const FAVOURITES = ["ethiopia-guji", "house-espresso", "jasmine-pearls", "pour-over-dripper", "stoneware-mug", "hand-grinder", "dark-chocolate-70", "tasting-set-coffee"]

/** Places that are kept for categories. */
const EXPECTED = 7

/** The shop's first page: what it sells, and what the points are. */
export function Home() {
  const { t } = useTranslation("catalogue")
  const categories = useCategories()
  const products = useProducts(null)
  const nameOf = useCategoryName()
  const chosen = products.data && FAVOURITES.flatMap((handle) => products.data.find((product) => product.handle === handle) ?? [])
  // A shop with other goods begins with whatever it has.
  const shown = chosen && (chosen.length > 0 ? chosen : products.data?.slice(0, FAVOURITES.length))
  return (
    <>
      <Container as="section" className={styles.hero} aria-labelledby="welcome">
        <div className={styles.words}>
          <h1 className={styles.title} id="welcome">
            {t("hero.title")}
          </h1>
          <p className={styles.text}>{t("hero.text")}</p>
          <div className={styles.actions}>
            <LinkButton href={`/c/${categories.data?.[0]?.handle ?? "coffee"}`}>{t("hero.action")}</LinkButton>
            <LinkButton href="#points" variant="secondary">
              {t("hero.second")}
            </LinkButton>
          </div>
        </div>
        <div className={styles.picture}>
          <HeroPicture />
        </div>
      </Container>
      <Container as="section" className={section.section} aria-labelledby="categories">
        <h2 id="categories">{t("home.categories")}</h2>
        <ul className={styles.categories} role="list">
          {categories.data?.map((category) => (
            <li key={category.id}>
              <Link className={styles.category} href={`/c/${category.handle}`}>
                <span className={styles.motif}>
                  <CategoryPicture handle={category.handle} />
                </span>
                {nameOf(category)}
              </Link>
            </li>
          )) ?? Array.from({ length: EXPECTED }, (_, index) => <li className={styles.category} key={index} aria-hidden="true" />)}
        </ul>
      </Container>
      <Container as="section" className={section.section} aria-labelledby="favourites">
        <h2 id="favourites">{t("home.favourites")}</h2>
        {products.isError && !products.data ? (
          <NotLoaded busy={products.isFetching} onRetry={() => void Promise.all([products.refetch(), categories.refetch()])} />
        ) : (
          <ProductGrid products={shown} expected={FAVOURITES.length} heading="h3" />
        )}
      </Container>
      <PointsSteps example={shown?.[0]} />
    </>
  )
}
