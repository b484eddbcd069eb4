import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { AdminMember, AdminMemberResponse, AdminMembersResponse } from "../../../contract"
import { PEOPLE_MODULE } from "../../../modules/people"
import type PeopleModuleService from "../../../modules/people/service"
import { POINTS_MODULE } from "../../../modules/points"
import type { AccountFilter, AccountSort } from "../../../modules/points/accounts"
import type { AccountRecord } from "../../../modules/points/records"
import type PointsModuleService from "../../../modules/points/service"
import { rowsOf } from "../../rows-of"
import { notFound } from "../refusals"
import { accountDates, adminEntryView, nextOf } from "./account-view"

export { ACCOUNT_SORTS, type AccountSort } from "../../../modules/points/accounts"

/** A search looks at this many matching owners at most; a longer word narrows it. */
const SEARCH_MAX = 1000

interface CustomerRow {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  has_account: boolean
}

export interface MembersInput {
  q: string | null
  customer_id: string | null
  filter: Pick<AccountFilter, "kind" | "status" | "has">
  sort: AccountSort
  descending: boolean
  limit: number
  offset: number
}

/** Members and guests with an account, searched by name or e-mail. */
export async function listMembers(container: MedusaContainer, input: MembersInput): Promise<AdminMembersResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const owners = input.customer_id ? await ownersOfCustomer(container, input.customer_id) : input.q ? await search(container, input.q) : {}
  const { accounts, count } = await points.listAccounts(
    { ...input.filter, ...owners },
    { limit: input.limit, offset: input.offset, sort: input.sort, descending: input.descending }
  )
  return { members: await memberViews(container, accounts), count, offset: input.offset, limit: input.limit }
}

async function search(container: MedusaContainer, q: string): Promise<Pick<AccountFilter, "customer_ids" | "person_ids">> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const customers = container.resolve(Modules.CUSTOMER)
  const [found, persons] = await Promise.all([
    customers.listCustomers({ q, has_account: true }, { select: ["id"], take: SEARCH_MAX }),
    people.searchPersons(q, SEARCH_MAX),
  ])
  return { customer_ids: found.map((customer) => customer.id), person_ids: persons.map((person) => person.id) }
}

/** The account behind a row of Medusa's customer table: its own when registered, else the unclaimed one of its e-mail. */
async function ownersOfCustomer(container: MedusaContainer, customer_id: string): Promise<Pick<AccountFilter, "customer_ids" | "person_ids">> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const [customer] = await customersById(container, [customer_id])
  if (!customer || customer.has_account) return { customer_ids: [customer_id] }
  const person = customer.email ? await people.personByEmail(customer.email) : null
  return { person_ids: person ? [person.id] : [] }
}

async function customersById(container: MedusaContainer, ids: string[]): Promise<CustomerRow[]> {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id", "email", "first_name", "last_name", "has_account"], filters: { id: ids } })
  return rowsOf<CustomerRow>(data)
}

export async function memberViews(container: MedusaContainer, accounts: readonly AccountRecord[]): Promise<AdminMember[]> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const [customers, persons] = await Promise.all([
    customersById(container, accounts.flatMap((account) => (account.customer_id ? [account.customer_id] : []))),
    people.persons(accounts.flatMap((account) => (account.customer_id === null && account.person_id ? [account.person_id] : []))),
  ])
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  const personOf = new Map(persons.map((person) => [person.id, person]))
  return accounts.map((account) => {
    const customer = account.customer_id ? customerOf.get(account.customer_id) : undefined
    const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
    return {
      id: account.id,
      customer_id: account.customer_id,
      email: customer?.email ?? (account.person_id ? (personOf.get(account.person_id)?.email ?? null) : null),
      name: name || null,
      kind: account.customer_id ? "member" : "guest",
      status: account.status,
      status_reason: account.status_reason,
      available: account.available,
      pending: account.pending,
      held: account.held,
      debt: account.debt,
      created_at: account.created_at.toISOString(),
      updated_at: account.updated_at.toISOString(),
    }
  })
}

/** One member with balances, dates and a page of the statement. */
export async function memberDetail(
  container: MedusaContainer,
  id: string,
  page: { limit: number; before: number | null },
  now: Date
): Promise<AdminMemberResponse["member"]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const account = await points.account(id)
  if (!account) throw notFound("Member", id)
  const [[view], dates, entries] = await Promise.all([
    memberViews(container, [account]),
    accountDates(container, account, now),
    points.entries(account.id, page),
  ])
  return {
    ...(view as AdminMember),
    expiring: dates.expiring,
    waiting: dates.waiting,
    entries: entries.map(adminEntryView),
    next: nextOf(entries, page.limit),
  }
}
