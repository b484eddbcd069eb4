import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ImportProblem } from "../../domain/points"
import { newId } from "./ledger"

/** An import with its counts: rows = valid + invalid + repeated, of which the valid ones become imported. */
export interface ImportRecord {
  id: string
  label: string
  file_name: string | null
  state: "reading" | "checked" | "running" | "done" | "failed"
  rows: number
  valid: number
  invalid: number
  repeated: number
  imported: number
  points: number
  error: string | null
  created_by: string | null
  checked_at: Date | null
  leased_until: Date | null
  created_at: Date
  updated_at: Date
}

const COLUMNS = `id, label, file_name, state, rows, valid, invalid, repeated, imported, points::float8 as points, error, created_by, checked_at,
  leased_until, created_at, updated_at`

/** Imports in which somebody has stopped working. */
const ABANDONED = `state = ? and (leased_until is null or leased_until <= ?)`

const one = (rows: ImportRecord[]): ImportRecord | null => rows[0] ?? null

/** Begins an import whose file is about to be read. */
export async function createImport(
  pg: Knex,
  input: { label: string; file_name: string | null; created_by: string | null; leased_until: Date }
): Promise<ImportRecord> {
  const { rows } = await pg.raw<{ rows: ImportRecord[] }>(
    `insert into retention_points_import (id, label, file_name, created_by, leased_until) values (?, ?, ?, ?, ?) returning ${COLUMNS}`,
    [newId("rpi"), input.label, input.file_name, input.created_by, input.leased_until]
  )
  return rows[0] as ImportRecord
}

export async function importById(pg: Knex, id: string): Promise<ImportRecord | null> {
  return one((await pg.raw<{ rows: ImportRecord[] }>(`select ${COLUMNS} from retention_points_import where id = ?`, [id])).rows)
}

/** The newest imports. */
export async function listImports(pg: Knex, limit: number): Promise<ImportRecord[]> {
  return (await pg.raw<{ rows: ImportRecord[] }>(`select ${COLUMNS} from retention_points_import order by created_at desc, id limit ?`, [limit])).rows
}

/** The first rows that cannot be imported, by line. */
export async function importProblems(pg: Knex, id: string, limit: number): Promise<{ line: number; problem: ImportProblem }[]> {
  const { rows } = await pg.raw<{ rows: { line: number; problem: ImportProblem }[] }>(
    `select line, problem from retention_points_import_row where import_id = ? and state = 'invalid' order by line limit ?`,
    [id, limit]
  )
  return rows
}

/** Ends the reading of a file: from now on the import can be run. */
export async function finishReading(pg: Knex, id: string, now: Date): Promise<void> {
  await pg.raw(
    `update retention_points_import set state = 'checked', checked_at = ?, leased_until = null, updated_at = now() where id = ? and state = 'reading'`,
    [now, id]
  )
}

/**
 * Takes an import that was looked through, for one worker until `leased_until`. Null when there is nothing to do or somebody is at it:
 * the postings are safe either way, this only keeps two from doing the same work.
 */
export async function claimImport(pg: Knex, id: string, lease: { now: Date; leased_until: Date }): Promise<ImportRecord | null> {
  const { rows } = await pg.raw<{ rows: ImportRecord[] }>(
    `update retention_points_import set state = 'running', error = null, leased_until = ?, updated_at = now()
     where id = ? and checked_at is not null and state in ('checked', 'running', 'failed') and (leased_until is null or leased_until <= ?)
     returning ${COLUMNS}`,
    [lease.leased_until, id, lease.now]
  )
  return one(rows)
}

/** Ends a run: done when no row waits any more, else free for the next worker. */
export async function finishRun(pg: Knex, id: string): Promise<void> {
  await pg.raw(
    `update retention_points_import i set leased_until = null, updated_at = now(),
       state = case when exists (select 1 from retention_points_import_row r where r.import_id = i.id and r.state = 'valid') then 'running' else 'done' end
     where id = ? and state = 'running'`,
    [id]
  )
}

/** Ends an import that cannot go on, and says why; one that was looked through can be run again. */
export async function failImport(pg: Knex, id: string, error: string): Promise<void> {
  await pg.raw(
    `update retention_points_import set state = 'failed', error = ?, leased_until = null, updated_at = now() where id = ? and state in ('reading', 'running')`,
    [error, id]
  )
}

/** Runs that were interrupted. */
export async function interruptedImports(pg: Knex, now: Date, limit: number): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select id from retention_points_import where ${ABANDONED} order by leased_until nulls first, id limit ?`,
    ["running", now, limit]
  )
  return rows.map((row) => row.id)
}

/** Ends the reading of files whose upload broke off with the process that read it. */
export async function failAbandonedReadings(pg: Knex, now: Date, error: string): Promise<void> {
  await pg.raw(`update retention_points_import set state = 'failed', error = ?, leased_until = null, updated_at = now() where ${ABANDONED}`, [error, "reading", now])
}

/**
 * Removes up to `limit` staged rows of one import that has ended before `before`; what was posted is known by its posting, and the rows with
 * problems stay to be read. False when there was none to clear.
 */
export async function clearEndedImport(pg: Knex, before: Date, limit: number): Promise<boolean> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select id from retention_points_import
     where cleared_at is null and updated_at < ? and (state = 'done' or (state = 'failed' and checked_at is null)) order by updated_at, id limit 1`,
    [before]
  )
  const id = rows[0]?.id
  if (!id) return false
  const { rowCount } = await pg.raw<{ rowCount: number }>(
    `delete from retention_points_import_row where import_id = ? and line in (
       select line from retention_points_import_row where import_id = ? and state <> 'invalid' order by line limit ?)`,
    [id, id, limit]
  )
  if (rowCount < limit) await pg.raw(`update retention_points_import set cleared_at = now() where id = ?`, [id])
  return true
}
