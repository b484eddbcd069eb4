import { useTranslation } from "react-i18next"
import { Container, Link } from "../design"
import { useCategories } from "../shop/catalogue"
import { useCategoryName } from "../shop/catalogue-names"
import { useSession } from "../shop/session"
import { Logo } from "./logo"
import styles from "./footer.module.css"

/** What the shop is, what the points are, and where to go. */
export function Footer() {
  const { t } = useTranslation()
  const { customer } = useSession()
  const { data: categories } = useCategories()
  const nameOf = useCategoryName()
  const account = customer
    ? [["/account", "footer.account"], ["/account/orders", "footer.orders"], ["/account/points", "footer.points"], ["/account/rewards", "footer.rewards"]]
    : [["/log-in", "footer.logIn"], ["/sign-up", "footer.signUp"], ["/cart", "footer.cart"]]
  return (
    <footer className={styles.footer}>
      <Container className={styles.columns}>
        <div className={styles.about}>
          <Logo />
          <p>{t("footer.about")}</p>
          <p>{t("footer.programme")}</p>
        </div>
        <nav aria-labelledby="footer-shop">
          <h2 className={styles.title} id="footer-shop">
            {t("footer.shop")}
          </h2>
          <ul className={styles.list} role="list">
            {categories?.map((category) => (
              <li key={category.id}>
                <Link href={`/c/${category.handle}`}>{nameOf(category)}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="footer-you">
          <h2 className={styles.title} id="footer-you">
            {t("footer.you")}
          </h2>
          <ul className={styles.list} role="list">
            {account.map(([href, text]) => (
              <li key={href}>
                <Link href={href as string}>{t(text as string)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </Container>
      <Container>
        <p className={styles.demo}>{t("footer.demo")}</p>
      </Container>
    </footer>
  )
}
