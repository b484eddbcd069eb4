import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router"
import { EmptyState, LinkButton, Skeleton, Stack } from "../../design"
import { NotLoaded } from "../../layout/not-loaded"
import { ORDERS_PER_PAGE, useOrders } from "../../shop/orders"
import { OrderCard } from "./order-card"
import { Paging } from "./paging"

/** The shopper's orders, newest first, page by page; the page is in the address, so going back works. */
export function Orders() {
  const { t } = useTranslation("account")
  const [search] = useSearchParams()
  const page = Math.max(1, Math.floor(Number(search.get("page"))) || 1)
  const { data, isError, isFetching, refetch } = useOrders(page)
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / ORDERS_PER_PAGE))
  return (
    <Stack gap={5}>
      <h1>{t("orders.title")}</h1>
      {!data && isError && <NotLoaded busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !isError && (
        <Stack gap={3} aria-busy="true">
          {[1, 2, 3].map((place) => (
            <Skeleton key={place} height="9.5rem" radius="var(--radius-l)" />
          ))}
        </Stack>
      )}
      {data?.count === 0 && (
        <EmptyState title={t("orders.empty_title")} action={<LinkButton href="/">{t("orders.to_shop")}</LinkButton>}>
          <p>{t("orders.empty_text")}</p>
        </EmptyState>
      )}
      {data && data.count > 0 && (
        <>
          <Stack as="ul" gap={3}>
            {data.orders.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
          </Stack>
          {pages > 1 && <Paging label={t("orders.paging")} page={page} pages={pages} href={(number) => `/account/orders?page=${number}`} />}
        </>
      )}
    </Stack>
  )
}
