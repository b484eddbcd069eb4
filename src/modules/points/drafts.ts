import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProgrammeRules } from "../../domain/points"
import { inTransaction } from "./ledger"
import { addProgramme } from "./programmes"
import type { DraftRecord, ProgrammeRecord } from "./records"
import { rulesOfStored, type StoredRules } from "./stored-rules"

type Row = Pick<DraftRecord, "based_on_version" | "revision" | "updated_by" | "updated_at"> & { rules: StoredRules }

const COLUMNS = `rules, based_on_version, revision, updated_by, updated_at`

const fromRow = ({ rules, ...row }: Row): DraftRecord => ({ ...row, rules: rulesOfStored(rules) })

export async function draft(pg: Knex): Promise<DraftRecord | null> {
  const { rows } = await pg.raw<{ rows: Row[] }>(`select ${COLUMNS} from retention_points_draft`)
  return rows[0] ? fromRow(rows[0]) : null
}

export interface SaveDraftInput {
  rules: ProgrammeRules
  based_on_version: number
  /** The revision that was edited; 0 begins a draft. */
  revision: number
  updated_by: string | null
  now: Date
}

export type SaveDraftResult = { draft: DraftRecord } | { refused: "stale_version" | "stale_draft" }

/**
 * Keeps rules as the one draft, under a new revision. Refused when another version of the programme is in force than the one it is based
 * on, and when the draft is not the one that was edited: changed, discarded, activated or begun by somebody else meanwhile.
 */
export async function saveDraft(pg: Knex, input: SaveDraftInput): Promise<SaveDraftResult> {
  const { rows: newest } = await pg.raw<{ rows: { version: number }[] }>(`select max(version) as version from retention_points_programme`)
  if (newest[0]?.version !== input.based_on_version) return { refused: "stale_version" }
  const rules = JSON.stringify(input.rules)
  const { rows } =
    input.revision === 0
      ? await pg.raw<{ rows: Row[] }>(
          `insert into retention_points_draft (rules, based_on_version, updated_by, updated_at) values (?::jsonb, ?, ?, ?)
           on conflict (only_one) do nothing returning ${COLUMNS}`,
          [rules, input.based_on_version, input.updated_by, input.now] as never
        )
      : await pg.raw<{ rows: Row[] }>(
          `update retention_points_draft set rules = ?::jsonb, based_on_version = ?, updated_by = ?, updated_at = ?, revision = nextval('retention_points_draft_revision')
           where revision = ? returning ${COLUMNS}`,
          [rules, input.based_on_version, input.updated_by, input.now, input.revision] as never
        )
  return rows[0] ? { draft: fromRow(rows[0]) } : { refused: "stale_draft" }
}

/** Throws the draft away, whoever wrote it; false when there is none. */
export async function discardDraft(pg: Knex): Promise<boolean> {
  const { rows } = await pg.raw<{ rows: unknown[] }>(`delete from retention_points_draft returning revision`)
  return rows.length > 0
}

export type ActivateDraftResult = { programme: ProgrammeRecord } | { refused: "stale_version" | "stale_draft" }

/** Puts the draft in force from `now` on, as the next version, and removes it, both or neither. Of several at once one succeeds. */
export async function activateDraft(pg: Knex, input: { revision: number; created_by: string | null; now: Date }): Promise<ActivateDraftResult> {
  return inTransaction(pg, async (trx) => {
    const { rows } = await trx.raw<{ rows: Row[] }>(`select ${COLUMNS} from retention_points_draft where revision = ? for update`, [input.revision])
    if (!rows[0]) return { refused: "stale_draft" as const }
    const { rules, based_on_version } = fromRow(rows[0])
    const programme = await addProgramme(trx, { rules, after_version: based_on_version, active_from: input.now, created_by: input.created_by })
    if (!programme) return { refused: "stale_version" as const }
    await trx.raw(`delete from retention_points_draft where revision = ?`, [input.revision])
    return { programme }
  })
}
