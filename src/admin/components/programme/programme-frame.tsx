import { Badge, clx, Container, Heading, StatusBadge } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import type { AdminProgrammeResponse } from "../../../contract"
import { useProgramme } from "../../lib/use-programme"
import { Failed, Loading } from "../load-state"

const TABS = [
  { to: "/retention/programme", key: "overview" },
  { to: "/retention/programme/settings", key: "settings" },
  { to: "/retention/programme/earning", key: "earning" },
  { to: "/retention/programme/tiers", key: "tiers" },
] as const

/** What the programme's pages share: the heading, links to one another, and the newest rules once they are there. */
export function ProgrammeFrame({ children }: { children: (newest: AdminProgrammeResponse) => ReactNode }) {
  const { t } = useTranslation("retention")
  const { data, error, isPending, refetch } = useProgramme()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 px-6 pb-3 pt-4">
          <Heading level="h1">{t("menu.programme")}</Heading>
          {data ? <Badge size="2xsmall">{t("programme.version", { version: data.programme.version })}</Badge> : null}
          {data?.draft ? <StatusBadge color="orange">{t("programme.draft")}</StatusBadge> : null}
        </div>
        <nav aria-label={t("menu.programme")} className="flex flex-wrap gap-2 px-5 pb-3">
          {TABS.map(({ to, key }) => (
            <NavLink
              key={key}
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus transition-fg hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-full px-2.5 py-1 outline-none",
                  isActive ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest" : "text-ui-fg-subtle"
                )
              }
            >
              {t(`programme.tab.${key}`)}
            </NavLink>
          ))}
        </nav>
      </Container>
      {data ? children(data) : <Container className="p-0">{isPending ? <Loading rows={6} /> : <Failed error={error} onRetry={() => void refetch()} />}</Container>}
    </div>
  )
}
