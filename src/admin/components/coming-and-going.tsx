import { clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMemberResponse } from "../../contract"
import { useFormat } from "../lib/use-format"
import { useOrderNumbers } from "../lib/use-names"
import { OrderLink } from "./order-link"

interface Props {
  member: Pick<AdminMemberResponse["member"], "expiring" | "waiting">
  /** On a page of its own: more of each, side by side. */
  wide?: boolean
}

/** Points that expire and points that wait, each with its date. */
export function ComingAndGoing({ member: { expiring, waiting }, wide = false }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const numbers = useOrderNumbers(waiting.map(({ order_id }) => order_id))
  if (!expiring.length && !waiting.length) return null
  const most = wide ? 10 : 3
  const days = [...byDay(expiring, format.date)]
  return (
    <div className={clx("px-6 py-4", wide ? "grid gap-x-12 gap-y-4 lg:grid-cols-2" : "flex flex-col gap-y-4")}>
      {days.length ? (
        <Dated title={t("expiring.title")} more={days.length - most}>
          {days.slice(0, most).map(([date, points]) => (
            <Row key={date} left={format.points(points)} right={t("expiring.on", { date })} />
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

/** Points by the day they expire: several adjustments of one day are one line. */
function byDay(expiring: Props["member"]["expiring"], date: (iso: string) => string): Map<string, number> {
  const days = new Map<string, number>()
  for (const { points, expires_at } of expiring) days.set(date(expires_at), (days.get(date(expires_at)) ?? 0) + points)
  return days
}

function Dated({ title, more, children }: { title: string; more: number; children: ReactNode }) {
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

const Row = ({ left, right }: { left: ReactNode; right: string }) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-3">
    <Text as="span" size="small" className="tabular-nums">
      {left}
    </Text>
    <Text as="span" size="small" className="text-ui-fg-subtle">
      {right}
    </Text>
  </li>
)
