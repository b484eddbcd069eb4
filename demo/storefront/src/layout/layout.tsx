import { Suspense, useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router"
import { LinkProvider, SkipLink } from "../design"
import { CategoryNav } from "./category-nav"
import { ErrorBoundary } from "./error-boundary"
import { Footer } from "./footer"
import { Header } from "./header"
import { Loading } from "./loading"
import styles from "./layout.module.css"
import { RouterLink } from "./router-link"
import { wearTheme } from "./theme"
import { usePageChange } from "./use-page-change"
import { useScroll } from "./use-scroll"

// Before anything is drawn, so that nobody who chose dark is dazzled first.
wearTheme()

/** Header, page, footer. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useScroll()
  usePageChange(main, t("shop"))
  return (
    <LinkProvider value={RouterLink}>
      <SkipLink to="content">{t("skip")}</SkipLink>
      <div className={styles.page}>
        <Header />
        <CategoryNav />
        <main id="content" className={styles.main} ref={main} tabIndex={-1}>
          <ErrorBoundary pathname={pathname}>
            <Suspense fallback={<Loading page />}>{children}</Suspense>
          </ErrorBoundary>
        </main>
        <Footer />
      </div>
    </LinkProvider>
  )
}
