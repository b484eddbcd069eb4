import { Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MembersQuery } from "../../client"
import { useFormat } from "../lib/use-format"
import { useMembers } from "../lib/use-members"
import { Section } from "./section"

/** How many accounts there are, and in what state; each number leads to its list. */
export function MembersOverview() {
  const { t } = useTranslation("retention")
  return (
    <Section level="h1" title={t("overview.title")} description={t("overview.text")}>
      <ul className="grid grid-cols-2 overflow-hidden rounded-b-lg lg:grid-cols-5">
        <Count label={t("overview.members")} query={{ kind: "member" }} />
        <Count label={t("overview.guests")} query={{ kind: "guest" }} />
        <Count label={t("overview.spendable")} query={{ has: "available" }} />
        <Count label={t("overview.owing")} query={{ has: "debt" }} />
        <Count label={t("overview.blocked")} query={{ status: "blocked" }} />
      </ul>
    </Section>
  )
}

function Count({ label, query }: { label: string; query: Pick<MembersQuery, "kind" | "has" | "status"> }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const { data, error } = useMembers({ ...query, limit: 1 })
  return (
    <li className="border-ui-border-base -mb-px -mr-px border-b border-r max-lg:last:col-span-2">
      <Link
        to={`/retention/members?${new URLSearchParams(query as Record<string, string>)}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex h-full flex-col gap-y-0.5 px-6 py-4 outline-none"
      >
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
          {label}
        </Text>
        {data ? (
          <span className="text-xl font-medium leading-8 tabular-nums">{number(data.count)}</span>
        ) : error ? (
          <span className="text-ui-fg-muted leading-8" title={t("common.failed")}>
            –<span className="sr-only">{t("common.failed")}</span>
          </span>
        ) : (
          <Skeleton className="my-1.5 h-5 w-12" />
        )}
      </Link>
    </li>
  )
}
