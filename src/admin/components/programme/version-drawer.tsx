import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"
import { useProgrammeVersion } from "../../lib/use-programme"
import { Failed, Loading } from "../load-state"
import { RulesSummary } from "./rules-summary"

/** The rules of one version, beside the page. */
export function VersionDrawer({ version, onClose }: { version: number | null; onClose: () => void }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data, error, refetch } = useProgrammeVersion(version)
  return (
    <Drawer open={version !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("programme.version", { version: version ?? 0 })}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">{data ? t("history.since", { date: format.dateTime(data.active_from) }) : t("common.loading")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          {data ? <RulesSummary rules={data} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
