import { useRef } from "react"
import { Line } from "../parts/line"
import { Part, type Heading, type PartProps } from "../parts/part"
import { Spoken } from "../parts/spoken"
import { useFocusKept } from "../parts/use-focus-kept"
import { useRetention } from "../provider"
import { useCartDiscount, type CartDiscountOptions, type DiscountProblem } from "./use-cart-discount"

export interface CartDiscountProps extends PartProps, CartDiscountOptions {
  cart_id: string | null
  heading?: Heading
}

/**
 * The shopper's cumulative discount on the cart: a button that puts it on or takes it off, what it takes off, why not, and what is missing
 * to the next step. Nothing for guests, and where the programme has no such discount.
 */
export function CartDiscount({ cart_id, revision, onChange, heading, texts, className }: CartDiscountProps) {
  const { text, money } = useRetention()
  const { discount, state, reload, apply, remove, pending, problem, done } = useCartDiscount(cart_id, { revision, onChange })
  const root = useRef<HTMLDivElement>(null)
  const focus = useFocusKept(root)
  const offered = discount !== null && (discount.percent > 0 || discount.next !== null || discount.applied)
  if (!discount || !offered) return <Part name="cart-discount" state={state} reload={reload} waiting={"\u00a0"} says_failure={false} className={className} texts={texts}>{null}</Part>

  const { percent, amount, currency_code, applied, next, refusal } = discount
  const why = (one: DiscountProblem["refused"]) =>
    one === "busy" || one === "unknown"
      ? text(`redeem.${one}`, {}, texts)
      : one === "failed"
        ? text("discount.failed", {}, texts)
        : one === "not_signed_in"
          ? text("redeem.why.not_signed_in", {}, texts)
          : text(`discount.why.${one}`, {}, texts)
  const gives = text("discount.applied", { percent, amount: money(amount, currency_code) }, texts)
  const stands = applied ? gives : refusal ? why(refusal) : text("discount.percent", { percent }, texts)
  const result = problem ? why(problem.refused) : done === "apply" ? gives : done === "remove" ? text("discount.removed", {}, texts) : ""
  return (
    <Part name="cart-discount" as="section" title={text("discount.title", {}, texts)} heading={heading} state={state} reload={reload} className={className} texts={texts}>
      <div ref={root} data-retention="discount-control" data-standing={applied ? "applied" : refusal ? "refused" : "none"} data-pending={pending ?? undefined} {...focus}>
        <Line name="discount-standing" focusable>{pending ? text("redeem.working", {}, texts) : stands}</Line>
        {(applied || !refusal) && (
          <button type="button" data-retention={applied ? "discount-remove" : "discount-use"} onClick={pending ? undefined : applied ? remove : apply} aria-disabled={pending !== null || undefined}>
            {applied ? text("discount.remove", {}, texts) : text("discount.use", { percent }, texts)}
          </button>
        )}
        {problem && <Line name="discount-problem">{why(problem.refused)}</Line>}
        {next && <Line name="discount-next">{text("discount.next", { missing: money(next.missing, currency_code), percent: next.percent }, texts)}</Line>}
        <Spoken>{pending ? text("redeem.working", {}, texts) : result}</Spoken>
      </div>
    </Part>
  )
}
