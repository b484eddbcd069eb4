import { useMemo } from "react"
import type { CartPoints, RedeemRefusal, StoreRefusal } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import type { Failure } from "../resources/failure"
import { useResource, type Asked } from "../resources/use-resource"
import { problemWith, type PointsProblem } from "./points-problem"
import { useAttempts } from "./use-attempts"

export interface CartPointsOptions {
  /**
   * Anything that changes whenever the cart does, such as its owner, region, total and the quantities of its lines (Medusa leaves `updated_at`
   * alone when a line changes): the quote is then asked again, the old one standing meanwhile.
   */
  revision?: string | undefined
  /**
   * The time to read the cart again, whose total is another: points were put on it or taken off, here or in another tab, or followed a cart
   * that has become smaller or larger, which the server does a moment after the change.
   */
  onChange?: ((points: CartPoints) => void) | undefined
}

export interface CartPointsControl extends Pick<Asked<CartPoints>, "state" | "error" | "reload"> {
  points: CartPoints | null
  /** Puts points on the cart, changes how many, or puts lost ones back. */
  apply: (points: number) => void
  remove: () => void
  pending: "apply" | "remove" | null
  /** Why the last attempt came to nothing; null after a success. */
  problem: PointsProblem | null
  /** What the last attempt has done; null while there was none, and after a failure. */
  done: "apply" | "remove" | null
}

/** Whether the points do not fit the cart yet: a moment after its change the server makes them. A blocked member's stay as they are. */
const unsettled = (quote: CartPoints): boolean =>
  quote.requested > 0 && !quote.lost && quote.refusal?.refused !== "blocked" && quote.applied !== (quote.refusal ? 0 : Math.min(quote.requested, quote.max))

type Wish = { do: "apply"; points: number } | { do: "remove" }

/**
 * Points on a cart: what could be used, what is used, and the two buttons. Works for guests too, who are told to sign in. A second wish
 * waits for the first one's answer; nothing throws.
 */
export function useCartPoints(cart_id: string | null, { revision, onChange }: CartPointsOptions = {}): CartPointsControl {
  const { client } = useRetention()
  const id = cart_id ?? ""
  const key = id ? `cart/${id}` : null
  const { data, state, error, reload } = useResource(key, async () => (await call(client, "quote", id)).points, revision, unsettled)
  const { attempt, want, refuse } = useAttempts<Wish, CartPoints, PointsProblem>(key, data, {
    send: async (wish) => (wish.do === "apply" ? await call(client, "apply", id, { points: wish.points }) : await call(client, "remove", id)).points,
    look: async () => (await call(client, "quote", id)).points,
    stands: (wish, quote) => (wish.do === "apply" ? quote.requested === wish.points && !quote.lost : quote.requested === 0),
    why: whyNot,
    touches: ["points", "entries", "rewards", `cart-discount/${id}`],
    onChange,
    weighs: (quote) => `${quote.requested}/${quote.discount}`,
  })
  return useMemo(
    () => ({
      points: data,
      state,
      error,
      reload,
      apply: (points: number) => (Number.isSafeInteger(points) ? want({ do: "apply", points }) : refuse({ refused: "not_a_number" })),
      remove: () => want({ do: "remove" }),
      pending: attempt.pending?.do ?? null,
      problem: attempt.problem,
      done: attempt.done?.do ?? null,
    }),
    [attempt, want, refuse, data, state, error, reload]
  )
}

function whyNot(wish: Wish, { status, refusal }: Failure, quote: CartPoints | null): PointsProblem {
  if (status === 401) return { refused: "not_signed_in" }
  if (status === 409) return { refused: "busy" }
  if (status === null || status >= 500) return { refused: quote === null ? "unknown" : "failed" }
  const told = quote && wish.do === "apply" ? problemWith(wish.points, quote) : null
  return told ?? (refusal && isPointsRefusal(refusal) ? refusal : { refused: "failed" })
}

const REFUSALS: readonly string[] = ["no_rate", "blocked", "nothing_discountable", "insufficient_points", "below_minimum", "above_maximum", "not_a_step"] satisfies RedeemRefusal["refused"][]
const isPointsRefusal = (refusal: StoreRefusal): refusal is RedeemRefusal => REFUSALS.includes(refusal.refused)
