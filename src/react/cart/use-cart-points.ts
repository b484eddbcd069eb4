import { useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import type { CartPoints, RedeemRefusal, StoreRefusal } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import type { Failure } from "../resources/failure"
import { useResource, type Asked } from "../resources/use-resource"
import { Attempts, IDLE } from "./attempts"
import { problemWith, type PointsProblem } from "./points-problem"

export interface CartPointsOptions {
  /** Anything that changes whenever the cart does, such as its total with `updated_at`: the quote is then asked again, the old one standing meanwhile. */
  revision?: string | undefined
  /** After points were put on the cart or taken off: the time to read the cart again, whose total has changed. */
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

type Wish = { do: "apply"; points: number } | { do: "remove" }

/**
 * Points on a cart: what could be used, what is used, and the two buttons. Works for guests too, who are told to sign in. A second wish
 * waits for the first one's answer; nothing throws.
 */
export function useCartPoints(cart_id: string | null, { revision, onChange }: CartPointsOptions = {}): CartPointsControl {
  const { client, resources, limit_ms, moved } = useRetention()
  const key = cart_id === null ? null : `cart/${cart_id}`
  const { data, state, error, reload } = useResource(key, async () => (await call(client, "quote", cart_id ?? "")).points, revision)
  const newest = useRef({ client, moved, onChange })
  useEffect(() => {
    newest.current = { client, moved, onChange }
  })
  const attempts = useMemo(() => {
    const id = cart_id ?? ""
    const at = `cart/${id}`
    return new Attempts<Wish, CartPoints, PointsProblem>({
      send: async (wish) => (wish.do === "apply" ? await call(newest.current.client, "apply", id, { points: wish.points }) : await call(newest.current.client, "remove", id)).points,
      look: async () => (await call(newest.current.client, "quote", id)).points,
      stands: (wish, quote) => (wish.do === "apply" ? quote.requested === wish.points && !quote.lost : quote.requested === 0),
      same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
      show: (quote, changed) => {
        resources.put(at, quote)
        if (!changed) return
        newest.current.moved(["points", "entries", "rewards", `cart-discount/${id}`], [at])
        tell(newest.current.onChange, quote)
      },
      why: (wish, failure, quote) => whyNot(wish, failure, quote),
      limit_ms,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
  }, [cart_id, resources, limit_ms])
  const attempt = useSyncExternalStore(attempts.listen, attempts.now, () => IDLE)
  return useMemo(
    () => ({
      points: data,
      state,
      error,
      reload,
      apply: (points: number) => {
        if (cart_id === null) return
        if (Number.isSafeInteger(points)) attempts.want({ do: "apply", points })
        else attempts.refuse({ refused: "not_a_number" })
      },
      remove: () => {
        if (cart_id !== null) attempts.want({ do: "remove" })
      },
      pending: attempt.pending?.do ?? null,
      problem: attempt.problem,
      done: attempt.done?.do ?? null,
    }),
    [cart_id, attempts, attempt, data, state, error, reload]
  )
}

/** Not inside the attempt: an error of the storefront's own function is the storefront's, and no failure of the points. */
function tell(onChange: ((points: CartPoints) => void) | undefined, points: CartPoints): void {
  if (onChange) queueMicrotask(() => onChange(points))
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
