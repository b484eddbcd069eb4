import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { AdjustDrawer } from "../../../../components/adjust-drawer"
import { Balances } from "../../../../components/balances"
import { BlockDrawer } from "../../../../components/block-drawer"
import { BlockedNotice } from "../../../../components/blocked-notice"
import { Breadcrumb } from "../../../../components/breadcrumb"
import { ComingAndGoing } from "../../../../components/coming-and-going"
import { EntryTable } from "../../../../components/entry-table"
import { Empty, Failed, Loading } from "../../../../components/load-state"
import { AwardDrawer } from "../../../../components/members/award-drawer"
import { LevelSection } from "../../../../components/members/level-section"
import { VouchersSection } from "../../../../components/members/vouchers-section"
import { MemberStatus } from "../../../../components/status"
import { Section } from "../../../../components/section"
import { useFormat } from "../../../../lib/use-format"
import { useMember } from "../../../../lib/use-members"

/** One account with its whole statement. */
const MemberPage = () => {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { id = "" } = useParams()
  const { data: member, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useMember(id)
  if (isPending) {
    return (
      <Section level="h1" title={t("menu.member")}>
        <Loading rows={5} />
      </Section>
    )
  }
  if (!member) {
    return (
      <Section level="h1" title={t("menu.member")}>
        <Failed error={error} onRetry={() => void refetch()} />
      </Section>
    )
  }
  return (
    <>
      <Section
        level="h1"
        title={member.name ?? member.email ?? member.id}
        badge={
          <>
            <MemberStatus status={member.status} />
            <Badge size="2xsmall">{t(`kind.${member.kind}`)}</Badge>
          </>
        }
        description={[member.name ? member.email : null, t("members.since", { date: format.date(member.created_at) })].filter(Boolean).join(" · ")}
        actions={
          <>
            {member.customer_id ? (
              <Button size="small" variant="transparent" asChild>
                <Link to={`/customers/${member.customer_id}`}>{t("members.customer")}</Link>
              </Button>
            ) : null}
            <AwardDrawer member_id={member.id} />
            <AdjustDrawer owner={{ member_id: member.id }} available={member.available} />
            <BlockDrawer member={member} />
          </>
        }
      >
        <BlockedNotice member={member} />
        <Balances member={member} wide />
        <ComingAndGoing member={member} wide />
      </Section>
      <LevelSection member_id={member.id} />
      <VouchersSection member_id={member.id} />
      <Section title={t("entries.title")} description={t("entries.text")}>
        {member.entries.length ? <EntryTable entries={member.entries} /> : <Empty title={t("entries.none")} />}
        {isFetchNextPageError ? <Failed error={error} onRetry={() => void fetchNextPage()} /> : null}
        {hasNextPage && !isFetchNextPageError ? (
          <div className="flex justify-center px-6 py-4">
            <Button size="small" variant="secondary" isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t("entries.loadMore")}
            </Button>
          </div>
        ) : null}
      </Section>
    </>
  )
}

export const handle = { breadcrumb: () => <Breadcrumb page="member" /> }

export default MemberPage
