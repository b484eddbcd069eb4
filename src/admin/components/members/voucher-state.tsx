import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { VoucherState as State } from "../../../contract"

const COLORS = { issuing: "blue", issued: "green", used: "purple", returned: "grey", expired: "orange", withdrawn: "red" } as const

export function VoucherState({ state }: { state: State }) {
  const { t } = useTranslation("retention")
  return <StatusBadge color={COLORS[state]}>{t(`vouchers.state.${state}`)}</StatusBadge>
}
