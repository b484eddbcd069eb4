import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminMoney, AdminSimulation, AdminSimulationTotals } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import type { Simulated, SimulatedTotals } from "../../../domain/simulation"
import { PEOPLE_MODULE } from "../../../modules/people"
import type PeopleModuleService from "../../../modules/people/service"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { rowsOf } from "../../rows-of"
import { currencyDigits } from "../facts"
import { notFound } from "../refusals"

type Result = NonNullable<AdminSimulation["result"]>
/** As it comes out of the database: instants are text. */
type StoredResult = Omit<Simulated, "from" | "until"> & Pick<Result, "from" | "until">

const moneyView = ({ currency_code, minor }: { currency_code: string; minor: number }): AdminMoney => ({ currency_code, amount: toMajor(minor, currencyDigits(currency_code)) })
const totalsView = (totals: SimulatedTotals): AdminSimulationTotals => ({ ...totals, net: totals.net.map(moneyView), cost: totals.cost.map(moneyView) })

/** A simulation's progress and, when it is done, what it found. */
export async function simulationView(container: MedusaContainer, id: string): Promise<AdminSimulation> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const record = await points.simulation(id)
  if (!record) throw notFound("Simulation", id)
  const stored = record.result as StoredResult | null
  return {
    id: record.id,
    state: record.state,
    done: record.done,
    total: record.total,
    error: record.error,
    created_at: record.created_at.toISOString(),
    finished_at: record.finished_at?.toISOString() ?? null,
    result: stored && {
      ...stored,
      draft: totalsView(stored.draft),
      active: totalsView(stored.active),
      tier_changes: { count: stored.tier_changes.count, first: await changesView(container, stored) },
    },
  }
}

/** Who changes, by account and e-mail, which the simulation itself does not keep; levels by their titles. */
async function changesView(container: MedusaContainer, { tier_changes: { first }, draft, active }: StoredResult): Promise<Result["tier_changes"]["first"]> {
  if (!first.length) return []
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const keys = first.map(({ account_key }) => account_key)
  const [{ accounts }, customers, persons] = await Promise.all([
    points.listAccounts({ customer_ids: keys, person_ids: keys }, { limit: keys.length, offset: 0, sort: "created_at", descending: false }),
    query.graph({ entity: "customer", fields: ["id", "email"], filters: { id: keys } }),
    people.persons(keys),
  ])
  const accountOf = new Map(accounts.map((account) => [account.customer_id ?? account.person_id, account.id]))
  const emailOf = new Map([...rowsOf<{ id: string; email: string | null }>(customers.data), ...persons].map(({ id, email }) => [id, email]))
  const title = (totals: SimulatedTotals, tier_id: string | null) => totals.members_by_tier.find((tier) => tier.tier_id === tier_id)?.title ?? null
  return first
    .map(({ account_key, from, to }) => ({
      account_id: accountOf.get(account_key) ?? null,
      email: emailOf.get(account_key) ?? null,
      from: title(active, from),
      to: title(draft, to),
    }))
    .sort((a, b) => (a.email ?? "").localeCompare(b.email ?? ""))
}
