import { Suspense, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Navigate, Outlet, useLocation } from "react-router"
import { Container, NavTabs } from "../../design"
import { Loading } from "../../layout/loading"
import { NotLoaded } from "../../layout/not-loaded"
import { useSession } from "../../shop/session"
import { ACCOUNT_PAGES, isCurrent } from "./account-pages"
import styles from "./account.module.css"

/** What is the shopper's own: tabs above, the page beneath. Who is not signed in is asked to, and then comes back here. */
export function Account() {
  const { t } = useTranslation("account")
  const { pathname, search } = useLocation()
  const { customer, known, failed, retry } = useSession()
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
  return known ? <Navigate to={`/log-in?to=${encodeURIComponent(pathname + search)}`} replace /> : <Loading page />
}
