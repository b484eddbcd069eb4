import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminMemberResponse } from "../../contract"
import { Balances } from "./balances"
import { BlockedNotice } from "./blocked-notice"
import { ComingAndGoing } from "./coming-and-going"
import { EntryList } from "./entry-list"
import { MemberLevel } from "./members/member-level"

/** The parts of the customer widget for someone with an account. */
export function MemberSummary({ member }: { member: AdminMemberResponse["member"] }) {
  const { t } = useTranslation("retention")
  return (
    <>
      <BlockedNotice member={member} />
      <Balances member={member} />
      <MemberLevel member_id={member.id} />
      <ComingAndGoing member={member} />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {t("entries.latest")}
        </Text>
        {member.entries.length ? (
          <EntryList entries={member.entries} />
        ) : (
          <Text size="small" className="text-ui-fg-muted">
            {t("entries.none")}
          </Text>
        )}
      </div>
      <div className="flex justify-end px-6 py-3">
        <Link
          to={`/retention/members/${member.id}`}
          className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
        >
          {t("customer.history")}
        </Link>
      </div>
    </>
  )
}
