import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMemberResponse } from "../../contract"
import { useFormat } from "../lib/use-format"
import { useOrderNumbers } from "../lib/use-names"
import { OrderLink } from "./order-link"

interface Props {
  member: Pick<AdminMemberResponse["member"], "expiring" | "waiting">
  /** How many of each to show. */
  most?: number
}

/** Points that expire and points that wait, each with its date. */
export function ComingAndGoing({ member: { expiring, waiting }, most = 3 }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const numbers = useOrderNumbers(waiting.map(({ order_id }) => order_id))
  if (!expiring.length && !waiting.length) return null
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      {expiring.length ? (
        <Dated title={t("expiring.title")} more={expiring.length - most}>
          {expiring.slice(0, most).map(({ points, expires_at }) => (
            <Row key={expires_at} left={format.points(points)} right={t("expiring.on", { date: format.date(expires_at) })} />
          ))}
        </Dated>
      ) : null}
      {waiting.length ? (
        <Dated title={t("waiting.title")} more={waiting.length - most}>
          {waiting.slice(0, most).map(({ order_id, points, available_at }) => (
            <Row
              key={order_id}
              left={
                <>
                  {format.points(points)} · <OrderLink order_id={order_id} numbers={numbers} />
                </>
              }
              right={available_at ? t("waiting.from", { date: format.date(available_at) }) : t("waiting.unknown")}
            />
          ))}
        </Dated>
      ) : null}
    </div>
  )
}

function Dated({ title, more, children }: { title: string; more: number; children: React.ReactNode }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-1.5">
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {title}
      </Text>
      <ul className="flex flex-col gap-y-1.5">{children}</ul>
      {more > 0 ? (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("common.more", { count: more, n: format.number(more) })}
        </Text>
      ) : null}
    </div>
  )
}

const Row = ({ left, right }: { left: React.ReactNode; right: string }) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-3">
    <Text as="span" size="small" className="tabular-nums">
      {left}
    </Text>
    <Text as="span" size="small" className="text-ui-fg-subtle">
      {right}
    </Text>
  </li>
)
