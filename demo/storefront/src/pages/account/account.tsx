import { Suspense, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Navigate, Outlet, useLocation } from "react-router"
import { Container, NavTabs } from "../../design"
import { Loading } from "../../layout/loading"
import { NotLoaded } from "../../layout/not-loaded"
import { useSession } from "../../shop/session"
import { ACCOUNT_PAGES, isCurrent } from "./account-pages"
import styles from "./account.module.css"

/** What is the shopper's own: tabs above, the page beneath. Who is not signed in is asked to, and then comes back. */
export function Account() {
  const { t } = useTranslation("account")
  const { pathname, search } = useLocation()
  const { customer, known, ended, failed, retry } = useSession()
  const [wasHere, setWasHere] = useState(false)
  if (customer && !wasHere) setWasHere(true)
  const top = useRef<HTMLDivElement>(null)
  // On a phone the row of tabs is longer than the screen.
  useEffect(() => {
    top.current?.querySelector("nav [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [pathname, customer === null])
  if (customer)
    return (
      <Container className={styles.page} ref={top}>
        <NavTabs label={t("tabs.label")} tabs={ACCOUNT_PAGES.map(({ href, title }) => ({ href, label: t(title), current: isCurrent(href, pathname) }))} />
        <div className={styles.content}>
          <Suspense fallback={<Loading page />}>
            <Outlet />
          </Suspense>
        </div>
      </Container>
    )
  if (failed)
    return (
      <Container className={styles.page}>
        <NotLoaded busy={false} onRetry={retry} />
      </Container>
    )
  if (!known) return <Loading page />
  // Who signs out, here or in another tab, wants to leave; who has been away for long, or was never signed in, wants to be here.
  return <Navigate to={wasHere && !ended ? "/" : `/log-in?to=${encodeURIComponent(pathname + search)}`} replace />
}
