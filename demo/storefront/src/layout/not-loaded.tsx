import { useTranslation } from "react-i18next"
import { Button, Notice } from "../design"

/** The server could not be asked; trying again is one press away. */
export function NotLoaded({ busy, onRetry }: { busy: boolean; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="danger"
      title={t("failed.title")}
      action={
        <Button variant="secondary" size="small" busy={busy} onClick={onRetry}>
          {t("failed.retry")}
        </Button>
      }
    >
      <p>{t("failed.text")}</p>
    </Notice>
  )
}
