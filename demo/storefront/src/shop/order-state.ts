import type { Order } from "./orders"

/** Where an order stands, in the words of somebody who waits for a parcel. */
export type OrderState = "canceled" | "delivered" | "partly_delivered" | "shipped" | "partly_shipped" | "packed" | "placed"

const BY_FULFILLMENT: Record<string, OrderState> = {
  delivered: "delivered",
  partially_delivered: "partly_delivered",
  shipped: "shipped",
  partially_shipped: "partly_shipped",
  fulfilled: "packed",
  partially_fulfilled: "packed",
}

export const orderStateOf = ({ status, fulfillment_status }: Pick<Order, "status" | "fulfillment_status">): OrderState =>
  status === "canceled" || fulfillment_status === "canceled" ? "canceled" : (BY_FULFILLMENT[fulfillment_status] ?? "placed")

/** Whether it is paid. */
export type PaymentState = "paid" | "open" | "refunded" | "partly_refunded" | "canceled"

const BY_PAYMENT: Record<string, PaymentState> = { captured: "paid", refunded: "refunded", partially_refunded: "partly_refunded", canceled: "canceled" }

export const paymentStateOf = ({ payment_status }: Pick<Order, "payment_status">): PaymentState => BY_PAYMENT[payment_status] ?? "open"
