import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router"
import { Container, IconButton, IconLink } from "../design"
import { countOf, useCart } from "../shop/cart"
import { ownPath } from "../shop/own-path"
import { useSession } from "../shop/session"
import { HeaderPoints } from "./header-points"
import { Logo } from "./logo"
import { MenuDrawer } from "./menu-drawer"
import { PreferencesButton } from "./preferences-button"
import styles from "./header.module.css"

/** Logo, points, preferences, account, cart. What comes late stands at the left of what was there, so nothing moves. */
export function Header() {
  const { t } = useTranslation()
  const [menu, setMenu] = useState(false)
  const { data: cart } = useCart()
  const { customer } = useSession()
  const { pathname, search } = useLocation()
  const count = countOf(cart)
  // On the way in already: where that leads is kept.
  const to = ownPath(pathname + search, ownPath(new URLSearchParams(search).get("to"), "/account"))
  return (
    <header className={styles.header}>
      <Container className={styles.row}>
        <IconButton className={styles.menu} icon="menu" label={t("menu.open")} aria-haspopup="dialog" onClick={() => setMenu(true)} />
        <Logo />
        <div className={styles.tools}>
          <HeaderPoints />
          <PreferencesButton className={styles.preferences} />
          <IconLink icon="person" href={customer ? "/account" : `/log-in?to=${encodeURIComponent(to)}`} label={customer ? t("header.account") : t("header.logIn")} />
          <IconLink icon="cart" href="/cart" label={count > 0 ? t("header.cartWith", { count }) : t("header.cart")} count={count} />
        </div>
      </Container>
      <MenuDrawer open={menu} onClose={() => setMenu(false)} />
    </header>
  )
}
