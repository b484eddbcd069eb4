import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { importLabelKey } from "../../../domain/points"
import { PEOPLE_MODULE } from "../../../modules/people"
import type PeopleModuleService from "../../../modules/people/service"
import { POINTS_MODULE } from "../../../modules/points"
import type { AccountOwner } from "../../../modules/points/accounts"
import type { WaitingRow } from "../../../modules/points/import-rows"
import type { ImportRecord } from "../../../modules/points/imports"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { causeOf, leaseFrom } from "./import-lease"
import { registeredCustomers } from "./registered-customers"

const ROWS_AT_ONCE = 500

export interface RunImportInput {
  id: string
  clock: () => Date
  /** Stop after the batch in hand; the next worker goes on. */
  passed: () => boolean
}

/**
 * Posts the rows of an import that was looked through, batch by batch, and ends when none waits. Safe to repeat, to interrupt anywhere and
 * to run several times at once. Says whether there was anything to take up.
 */
export async function runImport(container: MedusaContainer, input: RunImportInput): Promise<boolean> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const record = await points.claimImport(input.id, leaseFrom(input.clock()))
  if (!record) return false
  await runClaimed(container, record, input)
  return true
}

/** Takes an import up and goes on in the background; returns at once. Nothing to do, or somebody at it, is no error. */
export async function startImport(container: MedusaContainer, id: string): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const found = await points.importById(id)
  if (!found) throw notFound("Import", id)
  if (!found.checked_at) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This file has not been read to its end. Wait until it is checked, or upload it again where it failed.")
  }
  const record = await points.claimImport(id, leaseFrom(new Date()))
  if (record) void runClaimed(container, record, { id, clock: () => new Date(), passed: () => false })
}

async function runClaimed(container: MedusaContainer, record: ImportRecord, input: RunImportInput): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  try {
    await postWaiting(container, record, input)
    await points.finishRun(record.id)
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`retention: import ${record.id} stopped: ${causeOf(error)}`)
    // Where not even this can be written, the lease ends by itself and the sweep goes on.
    await points.failImport(record.id, "The import stopped because of an error of the server. Run it again: it goes on where it stopped.").catch(() => undefined)
  }
}

async function postWaiting(container: MedusaContainer, record: ImportRecord, { clock, passed }: RunImportInput): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const rules = await activeProgramme(container, clock())
  let after = 0
  while (!passed()) {
    const rows = await points.waitingImportRows(record.id, { after, limit: ROWS_AT_ONCE })
    if (!rows.length) return
    const accounts = await points.ensureAccounts(await ownersOf(container, rows))
    const lease = leaseFrom(clock())
    await points.postImportRows({
      id: record.id,
      label: importLabelKey(record.label),
      rows: rows.map(({ line }, index) => ({ line, account_id: accounts[index] as string })),
      rules,
      actor: record.created_by ?? "system",
      ...lease,
    })
    after = rows[rows.length - 1]?.line ?? after
  }
}

/** Who gets the points of each row now: the customer who has registered with that e-mail, even since the file was read, else the guest. */
async function ownersOf(container: MedusaContainer, rows: readonly WaitingRow[]): Promise<AccountOwner[]> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const persons = await people.persons(rows.map((row) => row.person_id))
  const customers = await registeredCustomers(container, persons.map((person) => person.email))
  const customerOf = new Map(persons.map((person) => [person.id, customers.get(person.email)]))
  return rows.map(({ person_id, customer_id }) => {
    const registered = customerOf.get(person_id) ?? customer_id
    return registered ? { customer_id: registered, person_id: null } : { customer_id: null, person_id }
  })
}
