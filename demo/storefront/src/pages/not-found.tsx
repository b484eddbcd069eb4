import { useTranslation } from "react-i18next"
import { Container, EmptyState, LinkButton } from "../design"

/** There is no such page: says so, and leads back to the shop. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Container>
      <EmptyState heading="h1" title={t("notFound.title")} action={<LinkButton href="/">{t("notFound.action")}</LinkButton>}>
        {t("notFound.text")}
      </EmptyState>
    </Container>
  )
}
