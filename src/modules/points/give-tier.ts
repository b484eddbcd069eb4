import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Programme } from "../../domain/points"
import { inTransaction } from "./ledger"
import { listProgrammes } from "./programmes"
import { decideSome } from "./tiers"

export interface GiveTierInput {
  account_id: string
  /** Null takes back what was given. */
  tier_id: string | null
  until: Date | null
  reason: string
  actor: string
  programme: Programme
  now: Date
}

export type GiveTierRefusal = { refused: "unknown_account" } | { refused: "unknown_tier"; tiers: string[] } | { refused: "already_over" }

/** Puts a member on a level by hand until an instant (null = until taken back), without its gifts; the member's own level goes on beneath. Guests have none. */
export async function giveTier(pg: Knex, input: GiveTierInput): Promise<GiveTierRefusal | { changed: boolean }> {
  const { account_id, tier_id, until, programme, now, actor, reason } = input
  const tiers = programme.tiers?.levels.map(({ id }) => id) ?? []
  if (tier_id !== null && !tiers.includes(tier_id)) return { refused: "unknown_tier", tiers }
  if (tier_id !== null && until !== null && until <= now) return { refused: "already_over" }
  const versions = new Map((await listProgrammes(pg)).map((version) => [version.version, version]))
  const level = tier_id === null ? null : { tier_id, until }
  return inTransaction(pg, async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(`select 1 from retention_points_account where id = ? and customer_id is not null`, [account_id])
    if (!rows.length) return { refused: "unknown_account" as const }
    const { changes } = await decideSome(trx, [account_id], { programme, versions, now }, { level, actor, reason })
    return { changed: changes > 0 }
  })
}
