import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreOrderEarned } from "../../../contract"
import { anybody, noCaps, orderTarget, programmeAt, withCircumstances, type Circumstances } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { lookUpCircumstances } from "../circumstances"
import { loadOrders } from "../facts"
import { ensureProgrammes } from "../programme"
import { notFound } from "../refusals"
import { withTitles } from "./earn-preview"

/**
 * What an order brings, for whoever holds its id, computed from the order as it is now, so that it is right before the order is settled too.
 *
 * Its signed-in customer gets what the ledger has or will have. Everybody else gets what anybody would earn, whatever the order's e-mail:
 * of what was frozen with the order only its products count, nothing about the buyer.
 */
export async function orderEarned(container: MedusaContainer, input: { order_id: string; customer_id: string | null; now: Date }): Promise<StoreOrderEarned> {
  const { order_id, customer_id, now } = input
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: placed } = await query.graph({ entity: "order", fields: ["id"], filters: { id: order_id, is_draft_order: false } })
  const [order] = placed.length ? await loadOrders(container, [order_id]) : []
  if (!order) throw notFound("Order", order_id)
  const own = customer_id !== null && order.customer_id === customer_id
  const programme = programmeAt(await ensureProgrammes(container, now), order.facts.placed_at)
  const account_id = own ? ((await points.memberAccount(customer_id))?.id ?? null) : null
  const frozen = (await points.circumstancesOf([order_id])).get(order_id) ?? null
  const before = frozen && !own ? onlyProducts(frozen) : frozen
  const buyer = own ? { customer_id, has_account: order.has_account, email: order.email } : { customer_id: null, has_account: false, email: null }
  const [circumstances = null] = programme ? await lookUpCircumstances(container, [{ facts: order.facts, rules: programme, account_id, before, ...buyer }]) : []
  const facts = withCircumstances(order.facts, circumstances)
  const allowances = programme ? await points.peekAllowances(programme, { order_id, account_id }) : noCaps
  const target = orderTarget(facts, programme, null, now, allowances)
  return {
    order_id,
    points: target.pending + target.available,
    zero_reason: programme ? target.zero_reason : "before_programme",
    explanation: withTitles(target.explanation, programme, facts.member.tier_id),
    waiting: !own,
  }
}

const onlyProducts = ({ products }: Circumstances): Circumstances => ({ ...anybody, products })
