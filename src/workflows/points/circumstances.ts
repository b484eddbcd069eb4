import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { askedFor, asksNothing, type AskedFor, type Circumstances, type OrderFacts, type ProgrammeRules } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"

/** An order, or a cart as if it were ordered now, whose circumstances are to be looked up. */
export interface Circumstanced {
  facts: OrderFacts
  rules: ProgrammeRules
  account_id: string | null
  customer_id: string | null
  has_account: boolean
  email: string | null
  /** What is frozen already: only what is missing is looked up. */
  before: Circumstances | null
}

type ProductAttributes = Circumstances["products"]

/**
 * What the rules ask beyond the orders themselves: attributes of their products, the buyer's tier at the time, groups, and whether anything
 * was bought before. One question for each kind, whatever the number of orders; nothing is asked that no rule uses.
 */
export async function lookUpCircumstances(container: MedusaContainer, items: readonly Circumstanced[]): Promise<(Circumstances | null)[]> {
  const asking = items.map((item) => ({ item, asked: askedFor(item.rules), missing: missingProducts(item) }))
  const fresh = asking.filter(({ item, asked }) => !item.before && !asksNothing(asked))
  const [products, tiers, groups, first] = await Promise.all([
    productAttributes(container, asking.flatMap(({ missing }) => missing)),
    tiersOf(container, fresh.filter(({ asked }) => asked.tier).map(({ item }) => item)),
    groupsOf(container, fresh.filter(({ asked }) => asked.groups).map(({ item }) => item)),
    firstOrders(container, fresh.filter(({ asked }) => asked.first_order).map(({ item }) => item)),
  ])
  return asking.map(({ item, asked, missing }) => {
    if (asksNothing(asked)) return item.before
    const own = Object.fromEntries(missing.flatMap((id) => (products[id] ? [[id, products[id]] as const] : [])))
    if (item.before) return { ...item.before, products: { ...own, ...item.before.products } }
    return {
      tier_id: tiers.get(item.facts.order_id) ?? null,
      customer_group_ids: (item.customer_id && groups.get(item.customer_id)) || [],
      first_order: first.has(item.facts.order_id),
      products: own,
    }
  })
}

function missingProducts({ facts, rules, before }: Circumstanced): string[] {
  const asked: AskedFor = askedFor(rules)
  if (!asked.products) return []
  const ids = facts.lines.flatMap((line) => line.product.product_id ?? [])
  return [...new Set(ids)].filter((id) => !before?.products[id])
}

interface GraphProduct {
  id: string
  type_id: string | null
  collection_id: string | null
  categories: ({ id: string; mpath: string | null } | null)[] | null
  tags: ({ id: string } | null)[] | null
}

/** A rule for a category holds for the products of all categories below it. */
const withParents = (category: { id: string; mpath: string | null }) => [...new Set([...(category.mpath ?? "").split(".").filter(Boolean), category.id])]

/** What rules may look at in these products, by id; products that no longer exist are left out. */
export async function productAttributes(container: MedusaContainer, ids: readonly string[]): Promise<ProductAttributes> {
  if (!ids.length) return {}
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "type_id", "collection_id", "categories.id", "categories.mpath", "tags.id"],
    filters: { id: [...new Set(ids)] },
  })
  return Object.fromEntries(
    rowsOf<GraphProduct>(data).map((product) => [
      product.id,
      {
        type_id: product.type_id,
        collection_id: product.collection_id,
        category_ids: (product.categories ?? []).flatMap((category) => (category ? withParents(category) : [])),
        tag_ids: (product.tags ?? []).flatMap((tag) => tag?.id ?? []),
      },
    ])
  )
}

/** Levels of registered customers; guests have none. A customer without an account yet begins on the level that asks for nothing. */
async function tiersOf(container: MedusaContainer, items: readonly Circumstanced[]): Promise<Map<string, string | null>> {
  const members = items.flatMap(({ account_id, customer_id, has_account, facts }) =>
    has_account && customer_id ? [{ account_id: account_id ?? customer_id, at: facts.placed_at, order_id: facts.order_id }] : []
  )
  if (!members.length) return new Map()
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const tiers = await points.tiersAt(members.map(({ account_id, at }) => ({ account_id, at })))
  return new Map(members.map(({ order_id }, i) => [order_id, tiers[i] ?? null]))
}

/** Groups of registered customers; a guest who types somebody's e-mail is in none. */
async function groupsOf(container: MedusaContainer, items: readonly Circumstanced[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(items.flatMap((item) => (item.has_account && item.customer_id ? item.customer_id : [])))]
  if (!ids.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id", "groups.id"], filters: { id: ids } })
  return new Map(rowsOf<{ id: string; groups: ({ id: string } | null)[] | null }>(data).map(({ id, groups }) => [id, (groups ?? []).flatMap((group) => group?.id ?? [])]))
}

/** Ids of those orders before which their buyer ordered nothing, cancelled orders aside. */
async function firstOrders(container: MedusaContainer, items: readonly Circumstanced[]): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const first = new Set<string>()
  for (const { facts, customer_id, has_account, email } of items) {
    const buyer = has_account && customer_id ? { customer_id } : email ? { email } : null
    if (!buyer) continue
    const { data } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { ...buyer, is_draft_order: false, status: { $ne: "canceled" }, created_at: { $lt: facts.placed_at.toISOString() } } as never,
      pagination: { take: 1 },
    })
    if (!data.length) first.add(facts.order_id)
  }
  return first
}
