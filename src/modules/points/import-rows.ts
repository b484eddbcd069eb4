import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExpiryRules, ImportProblem } from "../../domain/points"
import { fits, grant, importedLot } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, inTransaction, isUniqueViolation, lapseRulesInForce, lockAccountRows, newId, openLotsOf, withLots, writeBatch, type PostingKey } from "./ledger"
import { STAGE_IMPORT_ROWS } from "./sql/stage-import-rows"

/** A row as it is staged: either somebody's points or what is wrong with it. */
export type StagedRow = { line: number; problem: ImportProblem } | { line: number; person_id: string; customer_id: string | null } & RowTerms

interface RowTerms {
  points: number
  earned_at: Date | null
  expires_at: Date | null
  reference: string | null
}

export interface WaitingRow {
  line: number
  person_id: string
  customer_id: string | null
}

/** What a row says, so that the same row written twice is found; with a reference that alone is what it says. */
const contentOf = ({ points, earned_at, expires_at, reference }: RowTerms): string =>
  reference === null ? `${points}/${earned_at?.toISOString() ?? ""}/${expires_at?.toISOString() ?? ""}` : `=${reference}`

/** Adds rows of a file that is being read; false when it is no longer being read. */
export async function stageImportRows(pg: Knex, input: { id: string; label: string; rows: readonly StagedRow[]; leased_until: Date }): Promise<boolean> {
  const rows = input.rows.map((row) => ("problem" in row ? row : { ...row, content: contentOf(row) }))
  const { rows: found } = await pg.raw<{ rows: { id: string }[] }>(STAGE_IMPORT_ROWS, {
    id: input.id,
    label: input.label,
    rows: JSON.stringify(rows),
    leased_until: input.leased_until,
  })
  return found.length > 0
}

/** Rows that can be imported and are not yet, after a line. */
export async function waitingImportRows(pg: Knex, id: string, page: { after: number; limit: number }): Promise<WaitingRow[]> {
  const { rows } = await pg.raw<{ rows: WaitingRow[] }>(
    `select line, person_id, customer_id from retention_points_import_row where import_id = ? and line > ? and state = 'valid' order by line limit ?`,
    [id, page.after, page.limit]
  )
  return rows
}

export interface PostImportRowsInput {
  id: string
  label: string
  /** The account that each row's points go to. */
  rows: readonly { line: number; account_id: string }[]
  rules: ExpiryRules
  actor: string
  leased_until: Date
  now: Date
}

/**
 * Posts rows of an import, each once for its key, in one transaction: either all of them are in the ledger and marked, or none. Rows that
 * somebody else has posted meanwhile are only marked.
 */
export async function postImportRows(pg: Knex, input: PostImportRowsInput): Promise<void> {
  try {
    await postOnce(pg, input)
  } catch (error) {
    // Another file brought the same row to another account at the same moment; the second look finds its posting.
    if (!isUniqueViolation(error)) throw error
    await postOnce(pg, input)
  }
}

type LockedRow = RowTerms & { line: number; person_id: string; part: number }
type Outcome = { line: number; state: "imported" | "repeated" | "invalid"; problem: ImportProblem | null }

async function postOnce(pg: Knex, input: PostImportRowsInput): Promise<void> {
  const accountOf = new Map(input.rows.map((row) => [row.line, row.account_id]))
  await inTransaction(pg, async (trx) => {
    const rows = await lockRows(trx, input.id, [...accountOf.keys()])
    const records = await lockAccountRows(trx, rows.map((row) => accountOf.get(row.line) as string))
    const lapse = await lapseRulesInForce(trx)
    // A grant makes its own lot and repays debt from it. The others are needed only to end them first: what is imported must not bring back
    // points that inactivity has ended.
    const accounts = withLots(records, lapse.inactivity ? await openLotsOf(trx, records) : [], lapse)
    const before = await postedBefore(trx, input.label, rows)
    const batch = emptyBatch()
    const outcomes: Outcome[] = []
    for (const row of rows) {
      const account = accounts.get(accountOf.get(row.line) as string)
      if (!account) throw new Error(`no points account for line ${row.line} of import ${input.id}`)
      const key = { ...keyOf(input.label, row), payload: { points: row.points } }
      const earlier = before.get(nameOf(key))
      if (earlier !== undefined) {
        outcomes.push(earlier === row.points ? { line: row.line, state: "repeated", problem: null } : { line: row.line, state: "invalid", problem: { code: "repeated_otherwise", points: earlier } })
        continue
      }
      if (!fits(account.balances.available, row.points)) {
        outcomes.push({ line: row.line, state: "invalid", problem: { code: "points" } })
        continue
      }
      const lot = { id: newId("rpl"), amount: row.points, source_id: key.source_id, ...importedLot(row, input.rules, input.now) }
      const current = appendExpiry(batch, account, input.now)
      accounts.set(account.record.id, append(batch, current, grant(current, lot, "adjust"), key, { actor: input.actor, now: input.now, reason: "import" }))
      outcomes.push({ line: row.line, state: "imported", problem: null })
    }
    await writeBatch(trx, batch)
    await noteOutcomes(trx, input, outcomes)
  })
}

async function lockRows(trx: Knex.Transaction, id: string, lines: readonly number[]): Promise<LockedRow[]> {
  const { rows } = await trx.raw<{ rows: LockedRow[] }>(
    `select line, person_id, points::float8 as points, earned_at, expires_at, reference, part from retention_points_import_row
     where import_id = ? and line = any(?) and state = 'valid' order by line for update`,
    [id, [...lines]]
  )
  return rows
}

/** The posting key of a row; see the statement that stages rows. A label has no colon, so no two rows share a key by accident. */
const keyOf = (label: string, row: Pick<LockedRow, "person_id" | "reference" | "part">): Omit<PostingKey, "payload"> => ({
  source_type: "import",
  source_id: `${label}:${row.person_id}${row.reference === null ? "" : `:${row.reference}`}`,
  kind: "adjust",
  part: row.part,
})

const nameOf = (key: { source_id: string; part: number }): string => `${key.part}:${key.source_id}`

async function postedBefore(trx: Knex.Transaction, label: string, rows: readonly LockedRow[]): Promise<Map<string, number>> {
  const keys = rows.map((row) => keyOf(label, row))
  const { rows: found } = await trx.raw<{ rows: { source_id: string; part: number; points: number }[] }>(
    `select p.source_id, p.part, e.d_available::float8 as points
     from unnest(?::text[], ?::int[]) k(source_id, part)
     join retention_points_posting p on p.source_type = 'import' and p.source_id = k.source_id and p.kind = 'adjust' and p.part = k.part
     join retention_points_entry e on e.account_id = p.account_id and e.seq = p.seq`,
    [keys.map((key) => key.source_id), keys.map((key) => key.part)]
  )
  return new Map(found.map((posting) => [nameOf(posting), posting.points]))
}

/** Marks the rows and counts them on the import; a row that turned out to be no new one no longer counts as valid. */
async function noteOutcomes(trx: Knex.Transaction, input: PostImportRowsInput, outcomes: readonly Outcome[]): Promise<void> {
  await trx.raw(
    `with marked as (
       update retention_points_import_row r set state = o.state, problem = o.problem
       from jsonb_to_recordset(cast(:outcomes as jsonb)) as o(line int, state text, problem jsonb)
       where r.import_id = :id and r.line = o.line
       returning r.state, r.points
     ), counted as (
       select count(*) filter (where state = 'imported') as imported, count(*) filter (where state = 'repeated') as repeated,
         count(*) filter (where state = 'invalid') as invalid, coalesce(sum(points) filter (where state <> 'imported'), 0) as points from marked
     )
     update retention_points_import i set imported = i.imported + c.imported, repeated = i.repeated + c.repeated, invalid = i.invalid + c.invalid,
       valid = i.valid - c.repeated - c.invalid, points = i.points - c.points, leased_until = :leased_until, updated_at = now()
     from counted c where i.id = :id`,
    { outcomes: JSON.stringify(outcomes), id: input.id, leased_until: input.leased_until }
  )
}
