import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { AdjustDrawer } from "../components/adjust-drawer"
import { BlockDrawer } from "../components/block-drawer"
import { Empty, Failed, Loading } from "../components/load-state"
import { MemberStatus } from "../components/status"
import { MemberSummary } from "../components/member-summary"
import { Section } from "../components/section"
import { useCustomerMember } from "../lib/use-members"

/** A customer's points: what they have, what waits and expires, what happened last, and the two things staff may do. */
const CustomerPoints = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("retention")
  const { data: member, error, isPending, refetch } = useCustomerMember(customer.id)
  const actions = member ? (
    <>
      <AdjustDrawer owner={{ member_id: member.id }} available={member.available} />
      <BlockDrawer member={member} />
    </>
  ) : null
  return (
    <Section title={t("customer.title")} badge={member ? <MemberStatus status={member.status} /> : null} actions={actions}>
      {isPending ? (
        <Loading rows={4} />
      ) : error && member === undefined ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : member ? (
        <MemberSummary member={member} />
      ) : (
        <Empty title={t("customer.none")} text={t("customer.noneText")}>
          <AdjustDrawer owner={{ customer_id: customer.id }} available={0} />
        </Empty>
      )}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "customer.details.side.after",
  id: "retention:customer-points",
})

export default CustomerPoints
