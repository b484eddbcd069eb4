import { useRef, useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { useRetention } from "medusa-plugin-retention/react"
import { useNavigate } from "react-router"
import { leaveCart, type Cart } from "../../shop/cart"
import { usePlaceOrder } from "../../shop/checkout-place"
import { ADDRESS_FIELDS } from "../../shop/checkout-address"
import type { Contact } from "./use-contact"
import type { Deliveries } from "./use-delivery"
import type { DeliveryAddress } from "./use-delivery-address"

interface Placing {
  cart: Cart
  contact: Contact
  address: DeliveryAddress
  delivery: Deliveries
  /** Null while the ways to pay are unknown; `askProviders` asks for them again. */
  provider_id: string | null
  askProviders: () => void
}

/** How an attempt to order ended, where it did not end in an order. */
export type Setback = "incomplete" | "no_delivery" | "changed" | "sold_out" | "failed" | null

/** Placing the order: what is missing is shown, what is unsaved is saved, and one order is placed however often the button is pressed. */
export function usePlacing({ cart, contact, address, delivery, provider_id, askProviders }: Placing) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { moved } = useRetention()
  const placeOrder = usePlaceOrder()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [setback, setSetback] = useState<Setback>(null)

  /** The first field that keeps the order from being placed, by its id; null when there is none. */
  const firstWrong = (): string | null => {
    if (contact.wrong) return "checkout-email"
    const field = ADDRESS_FIELDS.find((name) => address.problems[name])
    return field ? `checkout-${field}` : null
  }

  const attempt = async (): Promise<Setback> => {
    await contact.save()
    await address.save()
    const placed = await placeOrder.mutateAsync({ cart_id: cart.id, provider_id: provider_id ?? "", expected_total: cart.total })
    if (placed.type === "changed") return "changed"
    void navigate(`/order/${placed.order_id}/placed`, { replace: true })
    leaveCart(queries, cart.id)
    moved([""])
    return null
  }

  const place = async () => {
    if (running.current) return
    contact.show()
    address.show()
    const wrong = firstWrong()
    if (wrong !== null) {
      setSetback("incomplete")
      // Fields that were folded away are there with the next frame.
      requestAnimationFrame(() => document.getElementById(wrong)?.focus())
      return
    }
    if (delivery.chosen === null) {
      setSetback("no_delivery")
      document.querySelector<HTMLElement>("input[name=delivery]")?.focus()
      return
    }
    if (provider_id === null && cart.total > 0) {
      setSetback("failed")
      askProviders()
      return
    }
    running.current = true
    setBusy(true)
    setSetback(null)
    const end = await attempt().catch((error: unknown): Setback => (isSoldOut(error) ? "sold_out" : "failed"))
    running.current = end === null
    setBusy(end === null)
    setSetback(end)
  }
  return { place: () => void place(), busy, setback }
}

/** Medusa says so in English only, and in the message. */
const isSoldOut = (error: unknown): boolean => error instanceof Error && /inventory|stock/i.test(error.message)
