import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addMinutes, toMajor } from "../../../domain/kernel"
import { fittingPoints, rateFor, redeemRefusal, spendable, valueOfPoints } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type { HoldRecord } from "../../../modules/points/records"
import type PointsModuleService from "../../../modules/points/service"
import { announceSoon } from "../announce"
import { discountableWithout, loadCart } from "../cart"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"
import { notAllowed, notFound, refusalError } from "../refusals"

/** How long points stay promised to a cart that nobody touches. Well above a checkout's two minutes, so no payment is under way. */
export const HOLD_MINUTES = 120

export interface SetCartPointsInput {
  cart_id: string
  now: Date
  /** The shopper asking, as authenticated; null when the shop itself fits the points to a changed cart. */
  customer_id: string | null
  /** How many points the shopper wants; null to fit the ones asked for before. */
  points: number | null
}

export interface ArmInput {
  /** False when the cart already shows what it should. */
  arm: boolean
  /** True when the cart has become too small for the programme's minimum: the points have to come off. */
  too_small: boolean
  hold: HoldRecord | null
  customer_id: string
  points: number
  value: number
  value_minor: number
  is_new: boolean
}

interface UndoHold {
  hold_id: string
  before: { points: number; value_minor: number; requested: number } | null
  now: Date
}

/** Makes sure the points are held before any discount shows; its compensation frees them again. */
export const holdPointsStep = createStep(
  "retention-hold-points-step",
  async (input: SetCartPointsInput, { container }) => {
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    const now = new Date(input.now)
    const nothing = new StepResponse<ArmInput, UndoHold | null>({ arm: false, too_small: false, hold: null, customer_id: "", points: 0, value: 0, value_minor: 0, is_new: false }, null)
    const cart = await loadCart(container, input.cart_id)
    const existing = await points.openHoldOfCart(input.cart_id)
    const fits = input.points === null
    if (fits && (!cart || cart.completed || !existing)) return nothing
    if (!cart || !cart.customer_id || (!fits && cart.customer_id !== input.customer_id)) throw notFound("Cart", input.cart_id)
    if (cart.completed) throw notAllowed("This cart is already an order. Use points in the next one.", { refused: "cart_completed" })

    const account = fits && existing ? await points.account(existing.account_id) : await points.memberAccount(cart.customer_id)
    const rules = await activeProgramme(container, now)
    const rate = rateFor(rules, cart.currency_code)
    const facts = { currency_code: cart.currency_code, discountable_minor: discountableWithout(cart, existing) }
    const lots = account ? await points.openLots(account.id) : []
    const free = account ? spendable({ balances: account, lots }, now) : 0
    const own = existing && existing.account_id === account?.id ? existing.points : 0

    let wanted = input.points ?? 0
    if (fits && existing) {
      wanted = fittingPoints(existing.requested, facts, rules)
      // A discount that Medusa dropped is not put back unasked; the shopper sees that and applies again.
      if (wanted === existing.points || !cart.discounts.has(existing.code)) return nothing
      if (wanted === 0) return new StepResponse<ArmInput, UndoHold | null>({ ...nothing.output, too_small: true }, null)
      if (wanted - own > free || account?.status === "blocked") return nothing
    } else {
      const refusal = redeemRefusal(wanted, { ...facts, spendable: free + own, blocked: account?.status === "blocked" }, rules)
      if (refusal) throw refusalError(refusal)
    }
    if (!account || !rate) throw refusalError({ refused: "insufficient_points", available: 0, short_by: wanted })

    const value_minor = valueOfPoints(wanted, rate)
    const raised = await points.raiseHold({
      account_id: account.id,
      cart_id: cart.id,
      requested: fits && existing ? existing.requested : wanted,
      points: wanted,
      value_minor,
      currency_code: cart.currency_code,
      expires_at: addMinutes(now, HOLD_MINUTES),
      now,
    })
    if ("refused" in raised) {
      if (raised.refused === "held_otherwise") throw notAllowed("Other points are still on this cart. Remove them and apply again.", { refused: "held_otherwise" })
      throw refusalError(raised)
    }
    announceSoon(container)
    const arm: ArmInput = {
      arm: true,
      too_small: false,
      hold: raised.hold,
      customer_id: cart.customer_id,
      points: wanted,
      value: toMajor(value_minor, currencyDigits(cart.currency_code)),
      value_minor,
      is_new: raised.before === null,
    }
    return new StepResponse<ArmInput, UndoHold | null>(arm, { hold_id: raised.hold.id, before: raised.before, now: input.now })
  },
  async (undo, { container }) => {
    if (!undo) return
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    await points.lowerHold({
      hold_id: undo.hold_id,
      points: undo.before?.points ?? 0,
      value_minor: undo.before?.value_minor ?? 0,
      ...(undo.before ? { requested: undo.before.requested } : {}),
      now: new Date(undo.now),
    })
  }
)

/** Frees what is held above what the cart's discount now is worth. */
export const lowerHoldStep = createStep("retention-lower-hold-step", async (input: { armed: ArmInput; now: Date }, { container }) => {
  const { armed } = input
  if (!armed.hold || armed.hold.points <= armed.points) return new StepResponse(null)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  return new StepResponse(await points.lowerHold({ hold_id: armed.hold.id, points: armed.points, value_minor: armed.value_minor, now: new Date(input.now) }))
})
