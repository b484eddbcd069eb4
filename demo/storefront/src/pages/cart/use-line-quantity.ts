import { useEffect, useRef, useState } from "react"
import { useSetQuantity, type Cart } from "../../shop/cart"

export type Line = NonNullable<Cart["items"]>[number]

/** Quick presses of + are one change. */
const SETTLES_MS = 350

export interface LineQuantity {
  /** What the shopper wants; until the shop has agreed, not yet what the cart says. */
  quantity: number
  busy: boolean
  /** The last wish was refused: the cart keeps the number it had. */
  error: unknown
  want: (quantity: number) => void
}

/** The quantity of a line: shown at once, sent when the shopper pauses, and the last wish wins. Leaving the page sends it too. */
export function useLineQuantity(line: Line): LineQuantity {
  const { mutate, isPending, error } = useSetQuantity()
  const [wanted, setWanted] = useState<number | null>(null)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null)
  useEffect(
    () => () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      waiting.current.send()
    },
    []
  )
  const want = (quantity: number) => {
    setWanted(quantity)
    if (waiting.current) clearTimeout(waiting.current.timer)
    const send = () => {
      waiting.current = null
      // An older answer must not take back a newer wish.
      mutate({ line_id: line.id, quantity }, { onSettled: () => setWanted((now) => (now === quantity && !waiting.current ? null : now)) })
    }
    waiting.current = { timer: setTimeout(send, SETTLES_MS), send }
  }
  return { quantity: wanted ?? Number(line.quantity), busy: isPending || wanted !== null, error: wanted === null ? error : null, want }
}
