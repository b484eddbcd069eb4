import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminOrderPoints, StoreOrderPoints } from "../../../contract"
import { mulDiv, toMajor } from "../../../domain/kernel"
import { noCaps, orderTarget, programmeAt, withCircumstances, type OrderFacts } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits, loadOrders } from "../facts"
import { ensureProgrammes } from "../programme"
import { notFound } from "../refusals"
import { adminEntryView } from "./account-view"
import { withTitles } from "./earn-preview"

/** The order as it would be after these units came back and their money was refunded in full. */
export function afterReturn(facts: OrderFacts, units: ReadonlyMap<string, number>): OrderFacts {
  let refunded = 0
  let due = 0
  const total = facts.lines.reduce((sum, line) => sum + line.paid_minor, 0)
  const lines = facts.lines.map((line) => {
    const kept = Math.max(0, line.quantity - line.returned)
    const back = Math.min(kept, units.get(line.id) ?? 0)
    if (back === 0) return line
    const left = kept - back
    const paid_minor = mulDiv(line.paid_minor, left, kept)
    // The line's share of the amount due, tax included.
    const lineDue = total > 0 ? mulDiv(facts.lines_due_minor, line.paid_minor - paid_minor, total) : 0
    refunded += lineDue
    due += lineDue
    return { ...line, returned: line.returned + back, paid_minor, points_discount_minor: mulDiv(line.points_discount_minor, left, kept) }
  })
  const captured = facts.captures.reduce((sum, capture) => sum + capture.amount_minor, 0)
  return { ...facts, lines, lines_due_minor: facts.lines_due_minor - due, refunded_minor: Math.min(captured, facts.refunded_minor + refunded) }
}

/** What an order earned and used, line by line, with a forecast of a return when one is asked for. */
export async function orderPoints(container: MedusaContainer, order_id: string, returning: ReadonlyMap<string, number> | null, now: Date): Promise<AdminOrderPoints> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [order] = await loadOrders(container, [order_id])
  if (!order) throw notFound("Order", order_id)
  const { hold } = order
  const programme = programmeAt(await ensureProgrammes(container, now), order.facts.placed_at)
  const [record, entries] = await Promise.all([points.orderRecord(order_id), points.entriesOfOrder(order_id)])
  const facts = withCircumstances(order.facts, record?.context ?? null)
  const allowances = programme ? await points.peekAllowances(programme, { order_id, account_id: record?.account_id ?? null }) : noCaps
  const target = orderTarget(facts, programme, hold, now, allowances)
  const used = facts.lines.reduce((sum, line) => sum + line.points_discount_minor, 0)
  return {
    order_id,
    account_id: record?.account_id ?? null,
    programme_version: programme?.version ?? null,
    currency_code: facts.currency_code,
    pending: record?.pending ?? 0,
    available: record?.available ?? 0,
    spent: record?.spent ?? 0,
    discount: toMajor(used, currencyDigits(facts.currency_code)),
    available_at: target.next_at?.toISOString() ?? null,
    zero_reason: programme ? target.zero_reason : "before_programme",
    parked_error: record?.parked_error ?? null,
    lines: facts.lines.map((line, i) => ({
      id: line.id,
      title: line.title ?? line.id,
      quantity: line.quantity,
      returned: line.returned,
      earned: target.by_line[i]?.earned ?? 0,
      spent: target.by_line[i]?.spent ?? 0,
    })),
    explanation: withTitles(target.explanation, programme, facts.member.tier_id),
    entries: entries.map(adminEntryView),
    refund: returning ? forecast(facts, returning) : null,
  }

  function forecast(before: OrderFacts, units: ReadonlyMap<string, number>) {
    const after = orderTarget(afterReturn(before, units), programme, hold, now, allowances)
    const lines = before.lines
      .map((line, i) => ({
        id: line.id,
        quantity: units.get(line.id) ?? 0,
        taken_back: (target.by_line[i]?.earned ?? 0) - (after.by_line[i]?.earned ?? 0),
        given_back: (target.by_line[i]?.spent ?? 0) - (after.by_line[i]?.spent ?? 0),
      }))
      .filter((line) => line.quantity > 0)
    return {
      taken_back: target.pending + target.available - after.pending - after.available,
      given_back: target.spent - after.spent,
      lines,
    }
  }
}

/** What a shopper's own order earned, and why; another's order answers like an unknown one. */
export async function shopperOrderPoints(container: MedusaContainer, order_id: string, customer_id: string, now: Date): Promise<StoreOrderPoints> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { id: order_id, customer_id } })
  if (!data.length) throw notFound("Order", order_id)
  const { pending, available, spent, available_at, lines, explanation } = await orderPoints(container, order_id, null, now)
  return { order_id, pending, available, spent, available_at, explanation, lines: lines.map(({ id, title, earned, spent }) => ({ id, title, earned, spent })) }
}
