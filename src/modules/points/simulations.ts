import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProgrammeRules } from "../../domain/points"
import { inTransaction, newId } from "./ledger"
import { rulesOfStored, type StoredRules } from "./stored-rules"

export interface SimulationRecord {
  id: string
  revision: number
  state: "waiting" | "running" | "done" | "failed"
  done: number
  total: number
  /** As the run wrote it. */
  result: Record<string, unknown> | null
  error: string | null
  created_at: Date
  finished_at: Date | null
}

/** A run of a simulation; the attempt says whose it is. */
export interface SimulationRun {
  id: string
  rules: ProgrammeRules
  attempt: number
}

const COLUMNS = `id, revision, state, done::float8 as done, total::float8 as total, result, error, created_at, finished_at`

/** A run that has shown no progress for so long has died with its process. */
const DEAD = `heartbeat_at < now() - interval '1 minute'`
const ATTEMPTS_MAX = 3
/** Results are looked at while a draft is worked on. */
const KEPT = `interval '90 days'`

export const OVERTAKEN = "A simulation of a newer draft was started. Its result is the one to look at."
export const INTERRUPTED = "The server stopped while this was running, several times. Start it again; if it stops again, look into the server's log."

/**
 * Puts a simulation of these rules in line. One is open at a time: asked again for the same revision it is the same, and one of an earlier
 * draft is ended.
 */
export async function openSimulation(pg: Knex, input: { rules: ProgrammeRules; revision: number; created_by: string | null }): Promise<SimulationRecord> {
  return inTransaction(pg, async (trx) => {
    // Two who start at once go one after the other; nobody else waits for this lock.
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('retention_points_simulation', 0))`)
    await trx.raw(`delete from retention_points_simulation where created_at < now() - ${KEPT} and finished_at is not null`)
    const { rows: open } = await trx.raw<{ rows: SimulationRecord[] }>(
      `select ${COLUMNS} from retention_points_simulation where state in ('waiting', 'running') and revision = ? for update`,
      [input.revision]
    )
    if (open[0]) return open[0]
    await trx.raw(`update retention_points_simulation set state = 'failed', error = ?, finished_at = now() where state in ('waiting', 'running')`, [OVERTAKEN])
    const { rows } = await trx.raw<{ rows: SimulationRecord[] }>(
      `insert into retention_points_simulation (id, rules, revision, created_by) values (?, ?::jsonb, ?, ?) returning ${COLUMNS}`,
      [newId("rps"), JSON.stringify(input.rules), input.revision, input.created_by] as never
    )
    return rows[0] as SimulationRecord
  })
}

export async function simulation(pg: Knex, id: string): Promise<SimulationRecord | null> {
  const { rows } = await pg.raw<{ rows: SimulationRecord[] }>(`select ${COLUMNS} from retention_points_simulation where id = ?`, [id])
  return rows[0] ?? null
}

/** Takes a simulation that nobody runs; null when somebody does, or it is over. One that died too often ends as failed. */
export async function takeSimulation(pg: Knex, id: string): Promise<SimulationRun | null> {
  await pg.raw(`update retention_points_simulation set state = 'failed', error = ?, finished_at = now() where id = ? and state = 'running' and ${DEAD} and attempt >= ?`, [
    INTERRUPTED, id, ATTEMPTS_MAX,
  ])
  const { rows } = await pg.raw<{ rows: { id: string; rules: StoredRules; attempt: number }[] }>(
    `update retention_points_simulation set state = 'running', attempt = attempt + 1, done = 0, heartbeat_at = now()
     where id = ? and (state = 'waiting' or (state = 'running' and ${DEAD})) returning id, rules, attempt`,
    [id]
  )
  return rows[0] ? { ...rows[0], rules: rulesOfStored(rows[0].rules) } : null
}

/** Shows that a run is alive and how far it is; false when it is no longer the one to go on. */
export async function noteSimulation(pg: Knex, run: Pick<SimulationRun, "id" | "attempt">, progress: { done: number; total: number }): Promise<boolean> {
  const { rows } = await pg.raw<{ rows: unknown[] }>(
    `update retention_points_simulation set done = ?, total = greatest(total, ?), heartbeat_at = now() where id = ? and state = 'running' and attempt = ? returning id`,
    [Math.round(progress.done), Math.round(progress.total), run.id, run.attempt]
  )
  return rows.length > 0
}

export async function finishSimulation(pg: Knex, run: Pick<SimulationRun, "id" | "attempt">, result: object): Promise<void> {
  await pg.raw(
    `update retention_points_simulation set state = 'done', result = ?::jsonb, done = total, finished_at = now() where id = ? and state = 'running' and attempt = ?`,
    [JSON.stringify(result), run.id, run.attempt]
  )
}

export async function failSimulation(pg: Knex, run: Pick<SimulationRun, "id" | "attempt">, error: string): Promise<void> {
  await pg.raw(
    `update retention_points_simulation set state = 'failed', error = ?, finished_at = now() where id = ? and state = 'running' and attempt = ?`,
    [error.slice(0, 500), run.id, run.attempt]
  )
}

/** Simulations that nobody runs: their process died, or ended before it began. */
export async function abandonedSimulations(pg: Knex): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select id from retention_points_simulation
     where (state = 'running' and ${DEAD}) or (state = 'waiting' and created_at < now() - interval '10 seconds') order by created_at`
  )
  return rows.map((row) => row.id)
}
