import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { Container } from "../design"
import { useCategories } from "../shop/catalogue"
import { useCategoryName } from "../shop/catalogue-names"
import styles from "./category-nav.module.css"

/** The categories in a row of their own; on a phone they are in the menu. The row has its height before they come. */
export function CategoryNav() {
  const { t } = useTranslation()
  const { data: categories } = useCategories()
  const nameOf = useCategoryName()
  return (
    <nav className={styles.nav} aria-label={t("header.categories")}>
      <Container>
        <ul className={styles.list} role="list">
          {categories?.map((category) => (
            <li key={category.id}>
              <NavLink className={styles.link} to={`/c/${category.handle}`}>
                {nameOf(category)}
              </NavLink>
            </li>
          ))}
        </ul>
      </Container>
    </nav>
  )
}
