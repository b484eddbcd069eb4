import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { aDatabase } from "../../../a-database.test-support"
import { aProgramme, anOrder, days, NOON } from "../../../domain/points/points.test-support"
import type { RaiseHoldInput } from "../holds"
import type { SettleOrderInput } from "../orders"
import PointsModuleService from "../service"

/** The module's service over a new database for each file. Call it once, at the top of a `describe`. */
export function thePointsModule() {
  const module = {} as { pg: Knex; service: PointsModuleService }
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await aDatabase("points")
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

export const anAdjustment = ({ expiry_months = 0, ...over }: Partial<Parameters<PointsModuleService["adjust"]>[0]> & { account_id: string; expiry_months?: number }) => ({
  points: 100,
  reason: "gift",
  note: null,
  idempotency_key: aName("key"),
  actor: "admin_1",
  expiry: { time_zone: "UTC", expiry_months, expiry_month_end: false },
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
