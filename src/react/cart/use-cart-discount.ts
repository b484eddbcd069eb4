import { useMemo } from "react"
import type { StoreCartDiscount } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"
import type { Failure } from "../resources/failure"
import { useAttempts } from "./use-attempts"

export interface CartDiscountOptions {
  /** Anything that changes whenever the cart does, such as its total with the quantities of its lines. */
  revision?: string | undefined
  /** The time to read the cart again: the discount was put on it or taken off, here or in another tab, or takes off another amount. */
  onChange?: ((discount: StoreCartDiscount) => void) | undefined
}

/** Why the discount was not put on the cart or taken off: the server's reasons, a busy cart, a failure, or a session that is over. */
export type DiscountProblem = { refused: NonNullable<StoreCartDiscount["refusal"]> | "busy" | "failed" | "unknown" | "not_signed_in" }

export interface CartDiscountControl extends Pick<Asked<StoreCartDiscount>, "state" | "error" | "reload"> {
  discount: StoreCartDiscount | null
  apply: () => void
  remove: () => void
  pending: "apply" | "remove" | null
  /** Why the last attempt came to nothing; null after a success. */
  problem: DiscountProblem | null
  /** What the last attempt has done; null while there was none, and after a failure. */
  done: "apply" | "remove" | null
}

/** The signed-in shopper's cumulative discount on their own cart; `off` for guests. */
export function useCartDiscount(cart_id: string | null, { revision, onChange }: CartDiscountOptions = {}): CartDiscountControl {
  const { client, customer_id } = useRetention()
  const id = (customer_id === null ? null : cart_id) ?? ""
  const key = id ? `cart-discount/${id}` : null
  const { data, state, error, reload } = useResource(key, async () => (await call(client, "cartDiscount", id)).discount, revision)
  const { attempt, want } = useAttempts<"apply" | "remove", StoreCartDiscount, DiscountProblem>(key, data, {
    send: async (wish) => (await call(client, wish === "apply" ? "applyCartDiscount" : "removeCartDiscount", id)).discount,
    look: async () => (await call(client, "cartDiscount", id)).discount,
    stands: (wish, discount) => discount.applied === (wish === "apply"),
    why,
    touches: [`cart/${id}`],
    onChange,
    weighs: (discount) => `${discount.applied}/${discount.amount}`,
  })
  return useMemo(
    () => ({
      discount: data,
      state,
      error,
      reload,
      apply: () => want("apply"),
      remove: () => want("remove"),
      pending: attempt.pending,
      problem: attempt.problem,
      done: attempt.done,
    }),
    [attempt, want, data, state, error, reload]
  )
}

function why(wish: "apply" | "remove", { status }: Failure, discount: StoreCartDiscount | null): DiscountProblem {
  if (status === 401) return { refused: "not_signed_in" }
  if (status === 409) return { refused: "busy" }
  if (status === null || status >= 500) return { refused: discount === null ? "unknown" : "failed" }
  // Where nothing else speaks against it, it was put on and gave nothing.
  return { refused: wish === "remove" ? "failed" : (discount?.refusal ?? "nothing_discountable") }
}
