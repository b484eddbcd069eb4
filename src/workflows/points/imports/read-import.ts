import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import { importColumns, importLabelKey, importRow, type ExpiryRules, type ImportColumns, type ImportRow } from "../../../domain/points"
import { PEOPLE_MODULE } from "../../../modules/people"
import type PeopleModuleService from "../../../modules/people/service"
import { POINTS_MODULE } from "../../../modules/points"
import type { StagedRow } from "../../../modules/points/import-rows"
import type PointsModuleService from "../../../modules/points/service"
import { activeProgramme } from "../programme"
import { csvRows, type CsvRow } from "./csv-rows"
import { UnreadableFile } from "./file-text"
import { causeOf, leaseFrom } from "./import-lease"
import { registeredCustomers } from "./registered-customers"

/** The most rows of one file, and how many are looked through at once. */
const ROWS_MAX = 5_000_000
const ROWS_AT_ONCE = 1000

export interface ReadImportInput {
  /** Names the source: under one label each row counts once, however many files bring it. */
  label: string
  file_name: string | null
  created_by: string | null
  bytes: AsyncIterable<Uint8Array>
  now: Date
}

/**
 * The dry run: looks through a file of an old programme and keeps what it says beside the ledger, in batches, at the speed of the database.
 * Nobody's points change. Answers with the import's id; a file that cannot be read is a failed import that says why.
 */
export async function readImport(container: MedusaContainer, input: ReadImportInput): Promise<string> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const rules = await activeProgramme(container, input.now)
  const { label, file_name, created_by } = input
  const { id } = await points.createImport({ label, file_name, created_by, leased_until: leaseFrom(input.now).leased_until })
  try {
    await readRows(container, { ...input, id, rules })
    await points.finishReading(id, input.now)
  } catch (error) {
    if (error instanceof UnreadableFile) {
      await points.failImport(id, error.message)
      return id
    }
    await points.failImport(id, "The upload broke off or the server could not go on. Upload the file again.")
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`retention: reading import ${id} failed: ${causeOf(error)}`)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The file could not be read to its end; nothing was imported. Upload it again.")
  }
  return id
}

async function readRows(container: MedusaContainer, input: ReadImportInput & { id: string; rules: ExpiryRules }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const stage = async (rows: StagedRow[]) => {
    const going_on = await points.stageImportRows({ id: input.id, label: importLabelKey(input.label), rows, leased_until: leaseFrom(new Date()).leased_until })
    if (!going_on) throw new UnreadableFile("The upload was interrupted. Upload the file again.")
  }
  let columns: ImportColumns | null = null
  let batch: CsvRow[] = []
  let rows = 0
  for await (const row of csvRows(input.bytes)) {
    if (!columns) {
      const found = importColumns(row.cells)
      if ("problem" in found) {
        await stage([{ line: row.line, problem: found.problem }])
        throw new UnreadableFile("The first line names the columns; email and points are needed, each once.")
      }
      columns = found
      continue
    }
    rows += 1
    if (rows > ROWS_MAX) throw new UnreadableFile(`The file has more than ${ROWS_MAX} rows. Split it into several; under the same label no row counts twice.`)
    batch.push(row)
    if (batch.length < ROWS_AT_ONCE) continue
    await stage(await checkedRows(container, batch, columns, input))
    batch = []
  }
  if (!columns) throw new UnreadableFile("The file is empty. Its first line names the columns; email and points are needed.")
  if (batch.length) await stage(await checkedRows(container, batch, columns, input))
}

/** Rows as they are staged: checked, with the person of each e-mail and the customer who has a log-in with it. */
async function checkedRows(container: MedusaContainer, rows: readonly CsvRow[], columns: ImportColumns, input: { rules: ExpiryRules; now: Date }): Promise<StagedRow[]> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const checked = rows.map(({ line, cells }) => ({ line, row: importRow(cells, columns, input.rules, input.now) }))
  const good = checked.flatMap(({ row }) => ("problem" in row ? [] : [row]))
  const persons = new Map((await people.ensurePersons(good.map((row) => row.email))).map((person) => [person.email, person.id]))
  const customers = await registeredCustomers(container, good.flatMap((row) => [row.email, row.typed_email]))
  return checked.map(({ line, row }) => ("problem" in row ? { line, problem: row.problem } : staged(line, row, persons, customers)))
}

function staged(line: number, row: ImportRow, persons: ReadonlyMap<string, string>, customers: ReadonlyMap<string, string>): StagedRow {
  const { email, typed_email, reference, ...terms } = row
  const person_id = persons.get(email)
  if (!person_id) throw new Error(`no person for line ${line}`)
  const customer_id = customers.get(email) ?? customers.get(typed_email) ?? null
  return { line, ...terms, person_id, customer_id, reference: reference && digestOf(person_id, reference) }
}

/** A reference may be a card's or a telephone's number, and postings are kept for ever: only what recognises it again is kept. */
const digestOf = (person_id: string, reference: string): string => createHash("sha256").update(`${person_id}:${reference}`).digest("hex").slice(0, 32)
