import { RetentionProvider } from "medusa-plugin-retention/react"
import { Suspense, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ErrorBoundary } from "./layout/error-boundary"
import { Layout } from "./layout/layout"
import { Loading } from "./layout/loading"
import { LANGUAGES, isLanguage } from "./i18n/languages"
import { Pages } from "./pages"
import { useKeepCart } from "./shop/keep-cart"
import { moneyFormat } from "./shop/money-format"
import { usePlace } from "./shop/region"
import { points } from "./shop/sdk"
import { useForgetOthers, useSession } from "./shop/session"

/** The shop: what every page needs around it. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading page />}>
        <Shop />
      </Suspense>
    </ErrorBoundary>
  )
}

function Shop() {
  const { i18n } = useTranslation()
  const { region } = usePlace()
  const session = useSession()
  const customer_id = session.customer?.id ?? null
  useKeepCart(session, region.id)
  useForgetOthers(customer_id)
  const language = isLanguage(i18n.language) ? i18n.language : "en"
  const money = useMemo(() => moneyFormat(language), [language])
  return (
    <RetentionProvider client={points} customer_id={customer_id} locale={language} messages={LANGUAGES[language].kit} money={money}>
      <Layout>
        <Pages />
      </Layout>
    </RetentionProvider>
  )
}
