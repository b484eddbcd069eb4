import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProgrammeRules } from "../../domain/points"
import type { ProgrammeRecord } from "./records"
import { rulesOfStored, type StoredRules } from "./stored-rules"

interface Row {
  version: number
  active_from: Date
  rules: StoredRules
  created_by: string | null
  created_at: Date
}

const fromRow = ({ rules, ...row }: Row): ProgrammeRecord => ({ ...rulesOfStored(rules), ...row })

/** All versions, newest first. A programme has few of them; they are never changed or removed. */
export async function listProgrammes(pg: Knex): Promise<ProgrammeRecord[]> {
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `select version, active_from, rules, created_by, created_at from retention_points_programme order by version desc`
  )
  return rows.map(fromRow)
}

/**
 * Puts rules in force as the version after `after_version`. Null when somebody else has added that version meanwhile: the caller shows
 * the newer one instead of overwriting it.
 */
export async function addProgramme(
  pg: Knex,
  input: { rules: ProgrammeRules; after_version: number; active_from: Date; created_by: string | null }
): Promise<ProgrammeRecord | null> {
  const { rows } = await pg.raw<{ rows: Row[] }>(
    `insert into retention_points_programme (version, active_from, rules, created_by)
     select ?, ?, ?::jsonb, ?
     where coalesce((select max(version) from retention_points_programme), 0) = ?
     on conflict (version) do nothing
     returning version, active_from, rules, created_by, created_at`,
    [input.after_version + 1, input.active_from, JSON.stringify(input.rules), input.created_by, input.after_version]
  )
  return rows[0] ? fromRow(rows[0]) : null
}
