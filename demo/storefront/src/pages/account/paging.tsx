import { useTranslation } from "react-i18next"
import { Cluster, LinkButton } from "../../design"

/** To the page before and the next one, and where one is. */
export function Paging({ label, page, pages, href }: { label: string; page: number; pages: number; href: (page: number) => string }) {
  const { t } = useTranslation("account")
  return (
    <nav aria-label={label}>
      <Cluster gap={4} justify="space-between">
        {page > 1 ? (
          <LinkButton variant="secondary" size="small" rel="prev" href={href(Math.min(page, pages + 1) - 1)}>
            {t("paging.newer")}
          </LinkButton>
        ) : (
          <span />
        )}
        <span aria-current="page">{t("paging.of", { page, pages })}</span>
        {page < pages ? (
          <LinkButton variant="secondary" size="small" rel="next" href={href(page + 1)}>
            {t("paging.older")}
          </LinkButton>
        ) : (
          <span />
        )}
      </Cluster>
    </nav>
  )
}
