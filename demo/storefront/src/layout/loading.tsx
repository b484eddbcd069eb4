import { useTranslation } from "react-i18next"
import { Spinner, VisuallyHidden } from "../design"

/** Something is on its way; as tall as a page when it stands for one, so that the footer does not jump. */
export function Loading({ page = false }: { page?: boolean }) {
  const { t } = useTranslation()
  return (
    <div role="status" style={{ display: "grid", placeItems: "center", minHeight: page ? "70vh" : "6rem" }}>
      <Spinner />
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
    </div>
  )
}
