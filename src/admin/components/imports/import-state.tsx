import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminImport } from "../../../contract"

const COLORS = { reading: "blue", checked: "orange", running: "blue", done: "green", failed: "red" } as const

export function ImportState({ state }: Pick<AdminImport, "state">) {
  const { t } = useTranslation("retention")
  return <StatusBadge color={COLORS[state]}>{t(`imports.state.${state}`)}</StatusBadge>
}
