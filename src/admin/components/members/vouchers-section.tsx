import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminVoucher } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useOrderNumbers } from "../../lib/use-names"
import { useVouchers } from "../../lib/use-vouchers"
import { Empty, Failed, Loading } from "../load-state"
import { OrderLink } from "../order-link"
import { useBenefitText } from "../rewards/use-benefit-text"
import { Section } from "../section"
import { TakeBackButton } from "./take-back-button"
import { VoucherState } from "./voucher-state"

/** Every voucher that a member has taken or been given. */
export function VouchersSection({ member_id }: { member_id: string }) {
  const { t } = useTranslation("retention")
  const { data: vouchers, error, isPending, refetch } = useVouchers(member_id)
  return (
    <Section title={t("vouchers.title")} description={t("vouchers.text")}>
      {isPending ? (
        <Loading />
      ) : error && !vouchers ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : vouchers.length ? (
        <VouchersTable member_id={member_id} vouchers={vouchers} />
      ) : (
        <Empty title={t("vouchers.none")} text={t("vouchers.noneText")} />
      )}
    </Section>
  )
}

function VouchersTable({ member_id, vouchers }: { member_id: string; vouchers: AdminVoucher[] }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const benefitText = useBenefitText(vouchers.map(({ benefit }) => benefit))
  const numbers = useOrderNumbers(vouchers.map(({ order_id }) => order_id))
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("vouchers.voucher")}</Table.HeaderCell>
            <Table.HeaderCell>{t("vouchers.code")}</Table.HeaderCell>
            <Table.HeaderCell>{t("vouchers.status")}</Table.HeaderCell>
            <Table.HeaderCell>{t("vouchers.until")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("vouchers.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {vouchers.map((voucher) => (
            <Table.Row key={voucher.id} className="[&_td]:py-2.5">
              <Table.Cell className="min-w-48">
                <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base break-words">
                  {voucher.title}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {benefitText(voucher.benefit)}
                  {" · "}
                  {voucher.origin === "reward" ? t("vouchers.paid", { points: format.points(voucher.points) }) : t("vouchers.earned")}
                </Text>
              </Table.Cell>
              <Table.Cell>
                <code className="txt-compact-small break-all">{voucher.code}</code>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <VoucherState state={voucher.state} />
                {voucher.order_id ? (
                  <Text size="xsmall">
                    <OrderLink order_id={voucher.order_id} numbers={numbers} />
                  </Text>
                ) : null}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{format.date(voucher.expires_at)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right">
                {voucher.state === "issued" && voucher.origin === "reward" ? <TakeBackButton member_id={member_id} voucher={voucher} /> : null}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
