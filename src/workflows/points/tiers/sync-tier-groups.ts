import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Programme } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { UnsyncedMember } from "../../../modules/points/tier-sync"
import { rowsOf } from "../../rows-of"
import { ensureProgrammes } from "../programme"

const MEMBERS_A_PAGE = 200
const LOCK_SECONDS = 10

/**
 * Brings customer groups in line with levels: into the group of the own level, out of those of all others, also of levels that earlier
 * versions had. Nothing else is touched. Repeating it changes nothing, and what fails stays for the next sweep.
 */
export async function syncTierGroups(container: MedusaContainer, input: { account_ids: string[] | null; now: Date; passed?: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const versions = await ensureProgrammes(container, input.now)
  const groups = [...new Set(versions.flatMap(groupsOf))]
  for (;;) {
    const members = await points.unsyncedTiers({ account_ids: input.account_ids, limit: MEMBERS_A_PAGE })
    if (!members.length) return
    // One at a time everywhere: two workers that both find a customer missing from a group would both add them.
    if (groups.length) await container.resolve(Modules.LOCKING).execute("retention-tier-groups", () => bringInLine(container, members, versions[0], groups), { timeout: LOCK_SECONDS })
    await points.markTiersSynced(members, input.now)
    if (members.length < MEMBERS_A_PAGE || input.passed?.()) return
  }
}

/** The customer groups that a version's levels name. */
const groupsOf = (programme: Pick<Programme, "tiers">): string[] => (programme.tiers?.levels ?? []).flatMap(({ customer_group_id }) => customer_group_id ?? [])

async function bringInLine(container: MedusaContainer, members: readonly UnsyncedMember[], programme: Programme, groups: string[]): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const existing = new Set((await customers.listCustomerGroups({ id: groups }, { select: ["id"] })).map(({ id }) => id))
  const { data } = await query.graph({ entity: "customer", fields: ["id", "groups.id"], filters: { id: members.flatMap(({ customer_id }) => customer_id ?? []) } })
  const groupsOfCustomer = new Map(rowsOf<{ id: string; groups: ({ id: string } | null)[] | null }>(data).map(({ id, groups: own }) => [id, (own ?? []).flatMap((group) => group?.id ?? [])]))
  const pairs = members.flatMap(({ customer_id, effective_tier_id }) => {
    const own = customer_id ? groupsOfCustomer.get(customer_id) : undefined
    if (!customer_id || !own) return []
    const wanted = programme.tiers?.levels.find(({ id }) => id === effective_tier_id)?.customer_group_id ?? null
    const add = wanted && existing.has(wanted) && !own.includes(wanted) ? [{ add: true, customer_id, customer_group_id: wanted }] : []
    return [...add, ...own.filter((id) => groups.includes(id) && id !== wanted).map((customer_group_id) => ({ add: false, customer_id, customer_group_id }))]
  })
  const chosen = (adds: boolean) => pairs.filter(({ add }) => add === adds).map(({ customer_id, customer_group_id }) => ({ customer_id, customer_group_id }))
  if (chosen(true).length) await customers.addCustomerToGroup(chosen(true))
  if (chosen(false).length) await customers.removeCustomerFromGroup(chosen(false))
}
