import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { askedFor, asksNothing, lapseRules, programmeAt, withCircumstances, type Circumstances, type Programme } from "../../domain/points"
import { PEOPLE_MODULE } from "../../modules/people"
import type PeopleModuleService from "../../modules/people/service"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { afterSettling } from "./after-settling"
import { lookUpCircumstances } from "./circumstances"
import { loadOrders, type LoadedOrder } from "./facts"
import { ensureProgrammes } from "./programme"

export interface SettleOrdersInput {
  order_ids: string[]
  now: Date
  actor?: string
}

export interface SettleOrdersResult {
  looked_at: number
  changed: number
  parked: number
}

/** The account that earns for an order: the customer's when registered, else the unclaimed one of the guest's e-mail, else none. */
async function earningAccount(container: MedusaContainer, order: LoadedOrder): Promise<string | null> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (order.customer_id && order.has_account) return points.ensureAccount({ customer_id: order.customer_id, person_id: null })
  if (!order.email) return null
  const person = await people.ensurePerson(order.email)
  return points.ensureAccount({ customer_id: null, person_id: person.id })
}

interface Due {
  order: LoadedOrder
  programme: Programme | null
  account_id: string | null
}

/** What the rules ask beyond the orders; most shops' rules ask nothing, and then nothing is looked up. */
async function circumstancesOf(container: MedusaContainer, due: readonly Due[]): Promise<Map<string, Circumstances | null>> {
  const asking = due.flatMap(({ order, programme, account_id }) => (programme && !asksNothing(askedFor(programme)) ? [{ order, rules: programme, account_id }] : []))
  if (!asking.length) return new Map()
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const before = await points.circumstancesOf(asking.map(({ order }) => order.facts.order_id))
  const found = await lookUpCircumstances(
    container,
    asking.map(({ order: { facts, customer_id, has_account, email }, rules, account_id }) => ({
      facts, rules, account_id, customer_id, has_account, email, before: before.get(facts.order_id) ?? null,
    }))
  )
  return new Map(asking.map(({ order }, i) => [order.facts.order_id, found[i] ?? null]))
}

/** How often an order is read again when another worker settled it, with newer facts but for an earlier instant, while it was read here. */
const READ_AGAIN = 3

/** Brings the ledger to what each of these orders is worth now. One bad order is parked with its reason; the others go on. */
export async function settleOrders(container: MedusaContainer, input: SettleOrdersInput, read_again = READ_AGAIN): Promise<SettleOrdersResult> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const result = { looked_at: 0, changed: 0, parked: 0 }
  if (!input.order_ids.length) return result
  const versions = await ensureProgrammes(container, input.now)
  const lapse = lapseRules(versions)
  const seen_at = new Date()
  const overtaken: string[] = []
  const account_ids = new Set<string>()
  const orders = await loadOrders(container, input.order_ids)
  result.looked_at += orders.length
  const park = async (order_id: string, error: unknown) => {
    result.parked += 1
    const message = error instanceof Error ? error.message : String(error)
    logger.error(`retention: order ${order_id} could not be settled: ${message}`)
    await points.parkOrder(order_id, message, input.now)
  }
  const due: Due[] = []
  for (const order of orders) {
    const programme = programmeAt(versions, order.facts.placed_at)
    if (!programme && !order.hold) continue
    try {
      due.push({ order, programme, account_id: programme ? await earningAccount(container, order) : null })
    } catch (error) {
      await park(order.facts.order_id, error)
    }
  }
  const circumstances = await circumstancesOf(container, due)
  for (const { order, programme, account_id } of due) {
    const { order_id } = order.facts
    try {
      const { entries, target, order: settled } = await points.settleOrder({
        facts: order.facts,
        account_id,
        hold_id: order.hold?.id ?? null,
        programme,
        circumstances: circumstances.get(order_id) ?? null,
        lapse,
        seen_at,
        now: input.now,
        ...(input.actor ? { actor: input.actor } : {}),
      })
      if (entries > 0) result.changed += 1
      for (const id of [settled.account_id, order.hold?.account_id]) if (id) account_ids.add(id)
      if (target === null && settled.settled_at && settled.settled_at < input.now) overtaken.push(order_id)
    } catch (error) {
      await park(order_id, error)
    }
  }
  const known = orders.map((order) => ({ ...order, facts: withCircumstances(order.facts, circumstances.get(order.facts.order_id) ?? null) }))
  try {
    await afterSettling(container, { account_ids: [...account_ids], orders: known, seen_at, now: input.now })
  } catch (error) {
    // The points are posted; what follows from them is done by the next sweep.
    logger.error(`retention: what follows from settled orders is left to the sweep: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (overtaken.length && read_again > 0) {
    const { changed, parked } = await settleOrders(container, { ...input, order_ids: overtaken }, read_again - 1)
    result.changed += changed
    result.parked += parked
  }
  return result
}

const settleOrdersStep = createStep("retention-settle-orders-step", async (input: SettleOrdersInput, { container }) => {
  // No compensation: settling is a difference to the order's present state, and settling again corrects whatever changed.
  return new StepResponse(await settleOrders(container, { ...input, now: new Date(input.now) }))
})

/**
 * Settles orders: the use case behind every order, payment and return event, the sweep, and the admin's "check again".
 *
 * @example
 * await settleOrdersWorkflow(container).run({ input: { order_ids: [order.id], now: new Date() } })
 */
export const settleOrdersWorkflow = createWorkflow("retention-settle-orders", (input: SettleOrdersInput) => new WorkflowResponse(settleOrdersStep(input)))
