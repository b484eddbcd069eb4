import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { aProgramme, anOrder, days, NOON } from "../../../domain/points/points.test-support"
import { Migration20261121000100RetentionPoints } from "../migrations/Migration20261121000100RetentionPoints"
import type { RaiseHoldInput } from "../holds"
import type { SettleOrderInput } from "../orders"
import PointsModuleService from "../service"

const CONNECTIONS = 72

const urlOf = (database: string) =>
  `postgres://${process.env.DB_USERNAME ?? "postgres"}:${process.env.DB_PASSWORD ?? ""}@${process.env.DB_HOST ?? "localhost"}:${process.env.DB_PORT ?? "5432"}/${database}`

const connect = (database: string, max: number): Knex =>
  ModulesSdkUtils.createPgConnection({ clientUrl: urlOf(database), pool: { min: 0, max } }) as unknown as Knex // The framework's own copy of Knex's types.

interface MigrationLike {
  up(): Promise<void> | void
  getQueries(): unknown[]
}

/** A new, empty database with the tables and triggers that the shipped migration makes; `drop` it afterwards. */
export async function aDatabase(migration: MigrationLike = newMigration()): Promise<{ pg: Knex; drop: () => Promise<void> }> {
  const name = `retention_points_${process.pid}_${Math.floor(performance.now() * 1000)}`
  const server = connect(process.env.DB_WAITINGROOM_DATABASE ?? "postgres", 1)
  await server.raw(`create database ${name}`)
  const pg = connect(name, CONNECTIONS)
  await migration.up()
  for (const sql of migration.getQueries()) await pg.raw(String(sql))
  return {
    pg,
    drop: async () => {
      await pg.destroy()
      await server.raw(`drop database ${name} with (force)`)
      await server.destroy()
    },
  }
}

// A migration only collects its statements here; it needs no driver for that.
const newMigration = (): MigrationLike => new Migration20261121000100RetentionPoints(undefined as never, undefined as never)

/** The module's service over a new database for each file. Call it once, at the top of a `describe`. */
export function thePointsModule() {
  const module = {} as { pg: Knex; service: PointsModuleService }
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await aDatabase()
    drop = database.drop
    module.pg = database.pg
    module.service = new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: database.pg })
  })
  afterAll(async () => drop?.())
  return module
}

let count = 0
export const aName = (of: string) => `${of}_${(count += 1)}`

/** A member's account with lots of `points`; a lot is a number (never expires) or points and the months they are valid. */
export async function aMember(service: PointsModuleService, lots: (number | { points: number; expiry_months: number; now?: Date })[] = []): Promise<string> {
  const id = await service.ensureAccount({ customer_id: aName("cus"), person_id: null })
  for (const lot of lots) {
    const { points, expiry_months, now } = typeof lot === "number" ? { points: lot, expiry_months: 0, now: NOON } : { now: NOON, ...lot }
    const result = await service.adjust(anAdjustment({ account_id: id, points, expiry_months, now }))
    if ("refused" in result) throw new Error(result.refused)
  }
  return id
}

export const anAdjustment = (over: Partial<Parameters<PointsModuleService["adjust"]>[0]> & { account_id: string }) => ({
  points: 100,
  reason: "gift",
  note: null,
  idempotency_key: aName("key"),
  actor: "admin_1",
  expiry_months: 0,
  now: NOON,
  ...over,
})

/** Asks to hold points on a new cart; a point is worth a cent. */
export const aHold = (over: Partial<RaiseHoldInput> & { account_id: string }): RaiseHoldInput => {
  const points = over.points ?? 100
  return { cart_id: aName("cart"), requested: points, points, value_minor: points, currency_code: "eur", expires_at: days(1), now: NOON, ...over }
}

/** The hold itself, where it must be granted. */
export async function holding(service: PointsModuleService, over: Partial<RaiseHoldInput> & { account_id: string }) {
  const result = await service.raiseHold(aHold(over))
  if ("refused" in result) throw new Error(result.refused)
  return result.hold
}

/** Settles an order, by default an unpaid one of 100 euro that earns 500 points. */
export const settling = (over: Partial<SettleOrderInput> & Pick<SettleOrderInput, "account_id">): SettleOrderInput => {
  const now = over.now ?? NOON
  return { facts: anOrder(), hold_id: null, programme: aProgramme(), seen_at: now, now, ...over }
}

export async function balances(service: PointsModuleService, id: string) {
  const account = await service.account(id)
  return account && { available: account.available, pending: account.pending, held: account.held, debt: account.debt }
}

/** Every law of the ledger holds for everything that the file's tests have left behind. */
export async function expectCleanAudit(service: PointsModuleService) {
  expect((await service.audit()).deviations).toEqual([])
}

/** Runs all at once and sorts the answers by what they say. */
export async function tally<T>(work: Promise<T>[], of: (result: T) => string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const result of await Promise.all(work)) counts[of(result)] = (counts[of(result)] ?? 0) + 1
  return counts
}
