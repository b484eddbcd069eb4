import { Suspense, type ReactNode } from "react"
import { Loading } from "./loading"

/** Header, page, footer. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <main id="content">
      <Suspense fallback={<Loading page />}>{children}</Suspense>
    </main>
  )
}
