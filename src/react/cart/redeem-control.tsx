import { useEffect, useRef, useState, type FormEvent } from "react"
import { Line } from "../parts/line"
import { Part, type Heading, type PartProps } from "../parts/part"
import { Spoken } from "../parts/spoken"
import { useFocusKept } from "../parts/use-focus-kept"
import { useRetention } from "../provider"
import { pointsOf, problemText, problemWith, type PointsProblem } from "./points-problem"
import { RedeemFields } from "./redeem-fields"
import { redeemStanding, suggestedPoints } from "./redeem-standing"
import { useCartPoints, type CartPointsOptions } from "./use-cart-points"

export interface RedeemControlProps extends PartProps, CartPointsOptions {
  cart_id: string | null
  heading?: Heading
}

/**
 * Pays part of a cart with points: how many there are, a field and a slider for how many to use, what the cart carries now, and why not
 * more. Waiting, before and after, it has the same lines, so that nothing moves; `data-standing` says how things stand. Guests are told to
 * sign in.
 */
export function RedeemControl(props: RedeemControlProps) {
  const { customer_id } = useRetention()
  // What was typed and answered belongs to one shopper and one cart.
  return <Control key={`${customer_id}/${props.cart_id}`} {...props} />
}

function Control({ cart_id, revision, onChange, heading, texts, className }: RedeemControlProps) {
  const retention = useRetention()
  const { text, money, customer_id } = retention
  const { points: quote, state, reload, apply, remove, pending, problem, done } = useCartPoints(customer_id === null ? null : cart_id, { revision, onChange })
  // Null while the field follows the cart, as it does before the shopper has typed and again after each success.
  const [typed, setTyped] = useState<string | null>(null)
  // What was refused stays beside the field until something else is typed.
  const [answered, setAnswered] = useState(false)
  const [blunder, setBlunder] = useState<PointsProblem | null>(null)
  useEffect(() => {
    if (done) setTyped(null)
  }, [done])
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const focus = useFocusKept(form)

  const standing = redeemStanding(quote)
  const usable = quote?.refusal === null || standing === "waiting"
  const written = typed ?? (quote ? String(suggestedPoints(quote)) : "")
  const words = (one: PointsProblem | null) => (one ? problemText(retention, one, texts) : "")
  // An empty field is on its way to a number; it is wrong only when it is sent.
  const judged = typed !== null && (typed.trim() !== "" || answered)
  const wrong = (judged && quote && usable && problemWith(pointsOf(written), quote)) || (answered ? problem : null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!quote || pending) return
    const points = pointsOf(written)
    const against = problemWith(points, quote)
    setBlunder(against)
    setTyped(written)
    setAnswered(true)
    if (against || points === null) field.current?.focus()
    else apply(points)
  }
  const takeOff = () => {
    if (pending) return
    setBlunder(null)
    setAnswered(true)
    remove()
  }
  const write = (next: string) => {
    setBlunder(null)
    setAnswered(false)
    setTyped(next)
  }

  const used = quote ? text("redeem.applied", { points: quote.applied, discount: money(quote.discount, quote.currency_code) }, texts) : ""
  const reduced = quote ? text("redeem.reduced", { requested: quote.requested, applied: quote.applied }, texts) : ""
  const stands = { waiting: "", refused: "", none: "", applied: used, reduced: `${used}. ${reduced}`, lost: text("redeem.lost", {}, texts) }[standing]
  const result = done === "remove" ? text("redeem.removed", {}, texts) : done === "apply" ? stands : words(problem)
  const spoken = pending ? text("redeem.working", {}, texts) : blunder ? words(blunder) : result
  const label = standing === "lost" ? "redeem.apply_again" : quote && quote.requested > 0 ? "redeem.change" : "redeem.apply"

  const inside = (
    <form ref={form} data-retention="redeem-form" data-standing={standing} data-pending={pending ?? undefined} noValidate onSubmit={submit} {...focus}>
      <Line name="redeem-have">{quote && quote.available > 0 && quote.refusal?.refused !== "blocked" && text("redeem.have", { points: quote.available }, texts)}</Line>
      {quote?.refusal && <Line name="redeem-reason" focusable>{words(quote.refusal)}</Line>}
      {usable && <RedeemFields quote={quote} written={written} onWrite={write} problem={words(wrong)} busy={pending !== null} field={field} texts={texts} />}
      {standing !== "refused" && <Line name="redeem-standing">{pending ? text("redeem.working", {}, texts) : stands}</Line>}
      {standing !== "refused" && (
        <div data-retention="redeem-actions">
          {usable && (
            <button type="submit" data-retention="redeem-apply" disabled={!quote} aria-disabled={pending !== null || undefined}>
              {text(label, {}, texts)}
            </button>
          )}
          {quote && quote.requested > 0 && (
            <button type="button" data-retention="redeem-remove" onClick={takeOff} aria-disabled={pending !== null || undefined}>
              {text("redeem.remove", {}, texts)}
            </button>
          )}
        </div>
      )}
      <Spoken>{spoken}</Spoken>
    </form>
  )
  return (
    <Part
      name="redeem"
      as="section"
      title={text("redeem.title", {}, texts)}
      heading={heading}
      state={customer_id === null ? "off" : state}
      reload={reload}
      signed_out={customer_id === null && <Line name="redeem-reason">{text("redeem.why.not_signed_in", {}, texts)}</Line>}
      waiting={inside}
      className={className}
      texts={texts}
    >
      {inside}
    </Part>
  )
}
