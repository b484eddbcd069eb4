import type { MedusaContainer } from "@medusajs/framework/types"
import { normalizeEmail } from "../../../domain/people"
import { PEOPLE_MODULE } from "../../../modules/people"
import type PeopleModuleService from "../../../modules/people/service"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { LoadedOrder } from "../facts"

/** Notes orders as simulations replay them, under their member's key: the registered customer, else the person behind a guest's e-mail. */
export async function noteOrderFacts(container: MedusaContainer, orders: readonly LoadedOrder[], seen_at: Date): Promise<void> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const customerOf = (order: LoadedOrder) => (order.has_account ? order.customer_id : null)
  const guests = orders.flatMap((order) => (!customerOf(order) && order.email ? [order.email] : []))
  const persons = new Map((await people.ensurePersons(guests)).map(({ id, email }) => [email, id]))
  const keyOf = (order: LoadedOrder) => customerOf(order) ?? (order.email ? persons.get(normalizeEmail(order.email)) : null) ?? ""
  await points.noteOrderFacts(orders.map((order) => ({ account_key: keyOf(order), facts: order.facts })), seen_at)
}
