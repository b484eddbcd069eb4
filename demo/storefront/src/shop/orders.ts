import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { useMine } from "./mine"
import { sdk } from "./sdk"

export type Order = HttpTypes.StoreOrder

/** Orders on one page of the list. */
export const ORDERS_PER_PAGE = 8

const LINES = "+payment_status,+fulfillment_status,*items,*items.adjustments,*shipping_address"

/** The shopper's own orders, newest first; `page` begins at 1. */
export const useOrders = (page: number, limit = ORDERS_PER_PAGE) =>
  useMine(["orders", page, limit], () => sdk.store.order.list({ limit, offset: (page - 1) * limit, order: "-created_at", fields: LINES }))

/** One order by its id. Whoever holds the id may read it, as a guest does right after ordering. */
export const useOrder = (id: string) =>
  useQuery({ queryKey: ["order", id], queryFn: async () => (await sdk.store.order.retrieve(id, { fields: `${LINES},*shipping_methods,*shipping_methods.adjustments` })).order })
