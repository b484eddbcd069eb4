import { clx, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../contract"
import { useFormat } from "../lib/use-format"
import { Notice } from "./notice"

/** What a member has: to spend, waiting, on carts; and what is owed, only where something is. */
export function Balances({ member, wide = false }: { member: Pick<AdminMember, "available" | "pending" | "held" | "debt">; wide?: boolean }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const buckets = [
    { key: "available", label: t("balance.available"), hint: t("balance.availableHint"), value: member.available },
    { key: "pending", label: t("balance.pending"), hint: t("balance.pendingHint"), value: member.pending },
    { key: "held", label: t("balance.held"), hint: t("balance.heldHint"), value: member.held },
  ]
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <dl className={clx("grid grid-cols-3 gap-3", wide && "sm:gap-6")}>
        {buckets.map(({ key, label, hint, value }, at) => (
          <div key={key} className={clx("flex min-w-0 flex-col", at > 0 && "border-ui-border-base border-l pl-3", at > 0 && wide && "sm:pl-6")}>
            <dt>
              <Tooltip content={hint}>
                <Text as="span" size="xsmall" className="text-ui-fg-subtle decoration-ui-border-strong cursor-help underline decoration-dotted underline-offset-2" tabIndex={0}>
                  {label}
                </Text>
              </Tooltip>
            </dt>
            <dd
              className={clx("truncate tabular-nums", wide ? "text-2xl font-medium leading-9" : "text-lg font-medium leading-7", value === 0 && "text-ui-fg-muted")}
              title={format.number(value)}
              data-testid={`retention-balance-${key}`}
            >
              {format.number(value)}
            </dd>
          </div>
        ))}
      </dl>
      {member.debt > 0 ? (
        <Notice variant="warning" title={t("balance.debt", { points: format.points(member.debt) })}>
          {t("balance.debtHint")}
        </Notice>
      ) : null}
    </div>
  )
}
