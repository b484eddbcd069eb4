import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { askedFor, programmeAt, type AskedFor, type Circumstances, type OrderFacts, type Programme, type ProgrammeRules } from "../../../domain/points"
import type { OrderFactsRecord } from "../../../modules/points/order-facts"
import { rowsOf } from "../../rows-of"
import { productAttributes } from "../circumstances"

/** Products whose attributes are kept from page to page: what sells is mostly the same. */
const PRODUCTS_KEPT = 20_000
const PRODUCTS_AT_ONCE = 500

const NOTHING: AskedFor = { products: false, tier: false, groups: false, first_order: false }

type Attributes = Circumstances["products"][string] | null

/**
 * Adds to pages of facts what the replayed rules ask and the orders' own rules did not, so that it was not frozen with them: attributes of
 * products and the customers' groups, as they are today. Nothing is asked that no rule uses.
 */
export function factsCompleter(container: MedusaContainer, replayed: readonly ProgrammeRules[], versions: readonly Programme[]) {
  const asked = replayed.map(askedFor)
  const asks = { products: asked.some(({ products }) => products), groups: asked.some(({ groups }) => groups) }
  const frozen = new Map(versions.map((version) => [version.version, askedFor(version)]))
  const known = new Map<string, Attributes>()

  const frozenWith = ({ placed_at }: OrderFacts): AskedFor => {
    const version = programmeAt(versions, placed_at)
    return (version && frozen.get(version.version)) ?? NOTHING
  }

  async function learnProducts(page: readonly OrderFactsRecord[]): Promise<void> {
    const ids = page.flatMap(({ facts }) => (frozenWith(facts).products ? [] : facts.lines.flatMap((line) => line.product.product_id ?? [])))
    const unknown = [...new Set(ids)].filter((id) => !known.has(id))
    if (known.size + unknown.length > PRODUCTS_KEPT) {
      known.clear()
      unknown.splice(0, unknown.length, ...new Set(ids))
    }
    for (let from = 0; from < unknown.length; from += PRODUCTS_AT_ONCE) {
      const some = unknown.slice(from, from + PRODUCTS_AT_ONCE)
      const attributes = await productAttributes(container, some)
      for (const id of some) known.set(id, attributes[id] ?? null)
    }
  }

  const withProducts = (facts: OrderFacts): OrderFacts => ({
    ...facts,
    lines: facts.lines.map((line) => {
      const attributes = line.product.product_id === null ? null : known.get(line.product.product_id)
      return attributes ? { ...line, product: { ...line.product, ...attributes } } : line
    }),
  })

  return async function complete(page: readonly OrderFactsRecord[]): Promise<readonly OrderFactsRecord[]> {
    if (!asks.products && !asks.groups) return page
    if (asks.products) await learnProducts(page)
    const groups = asks.groups ? await groupsOf(container, page.flatMap(({ account_key, facts }) => (frozenWith(facts).groups ? [] : [account_key]))) : new Map<string, string[]>()
    return page.map((record) => {
      const had = frozenWith(record.facts)
      const facts = asks.products && !had.products ? withProducts(record.facts) : record.facts
      if (!asks.groups || had.groups) return { ...record, facts }
      return { ...record, facts: { ...facts, member: { ...facts.member, customer_group_ids: groups.get(record.account_key) ?? [] } } }
    })
  }
}

/** The groups of those keys that are customers. */
async function groupsOf(container: MedusaContainer, account_keys: readonly string[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(account_keys)].filter((key) => key !== "")
  if (!ids.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id", "groups.id"], filters: { id: ids } })
  return new Map(rowsOf<{ id: string; groups: ({ id: string } | null)[] | null }>(data).map(({ id, groups }) => [id, (groups ?? []).flatMap((group) => group?.id ?? [])]))
}
