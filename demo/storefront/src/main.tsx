import "@fontsource-variable/inter"
import "@fontsource-variable/literata"
import "./design/tokens.css"
import "./design/base.css"
import "./design/kit.css"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { BrowserRouter } from "react-router"
import { App } from "./app"
import { startTexts } from "./i18n"
import { statusOf } from "./shop/sdk"

/** What the server refuses is not asked again; what did not arrive is, twice. */
const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: (failures, error) => statusOf(error) === null && failures < 2 } } })

const root = document.getElementById("root")
if (!root) throw new Error("index.html has no #root")

void startTexts().finally(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>
  )
)
