import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addDays } from "../../src/domain/kernel"
import { sweepPointsWorkflow } from "../../src/workflows"
import { Admin, eventually, Shopper } from "./api"
import { createShop, type Shop } from "./shop"

export interface App {
  readonly shop: Shop
  readonly admin: Admin
  readonly base: string
  readonly container: MedusaContainer
  readonly db: Knex
  /** A shopper with a log-in of their own. */
  register(name?: string): Promise<Shopper>
  guest(email: string): Shopper
  /** A registered shopper who has earned `points`, which are spendable. */
  memberWith(points: number, name?: string): Promise<Shopper>
  /** Runs the sweep as if `days` had passed. */
  sweepIn(days: number): Promise<void>
  /** What the ledger says about a customer, read from the database. */
  balances(customer_id: string | null): Promise<{ available: number; pending: number; held: number; debt: number }>
  /** Fails when the audit finds anything. */
  auditClean(): Promise<void>
}

/** One running Medusa with this plugin and the small shop; the database is as new for each test. */
export function withApp(name: string, suite: (app: App) => void): void {
  medusaIntegrationTestRunner({
    moduleName: name,
    testSuite: ({ api, getContainer, dbConnection }) => {
      let shop: Shop
      let admin: Admin
      let people = 0
      beforeAll(async () => {
        shop = await createShop(getContainer())
      })
      beforeEach(async () => {
        admin = await Admin.login(app.base)
      })
      const app: App = {
        get shop() {
          return shop
        },
        get admin() {
          return admin
        },
        get base() {
          return api.defaults.baseURL as string
        },
        get container() {
          return getContainer()
        },
        get db() {
          return dbConnection as unknown as Knex
        },
        register: (prefix = "shopper") => Shopper.register(app.base, shop, `${prefix}-${++people}@example.com`),
        guest: (email) => new Shopper(app.base, shop, null, email),
        async memberWith(points, prefix = "member") {
          const member = await app.register(prefix)
          const { member: account } = await admin.points.openMember({ customer_id: member.customer_id as string })
          await admin.points.adjust(account.id, { points, reason: "promotion", idempotency_key: `start:${account.id}` })
          return member
        },
        async sweepIn(days) {
          await sweepPointsWorkflow(getContainer()).run({ input: { now: addDays(new Date(), days) } })
        },
        async balances(customer_id) {
          const { rows } = await app.db.raw(
            `select available::float8, pending::float8, held::float8, debt::float8 from retention_points_account where customer_id is not distinct from ?`,
            [customer_id]
          )
          return rows[0] ?? { available: 0, pending: 0, held: 0, debt: 0 }
        },
        async auditClean() {
          expect((await admin.points.audit()).audit.deviations).toEqual([])
        },
      }
      suite(app)
    },
  })
}

/** Waits until an order's points are as expected; says what they were when they never became so. */
export async function orderBecomes(admin: Admin, order_id: string, expected: Partial<{ pending: number; available: number; spent: number }>): Promise<void> {
  let last: unknown
  await eventually(
    async () => {
      const { points } = await admin.points.order(order_id)
      last = { pending: points.pending, available: points.available, spent: points.spent }
      return Object.entries(expected).every(([key, value]) => (last as Record<string, number>)[key] === value)
    },
    `order points ${JSON.stringify(expected)}`,
    10_000
  ).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : String(error)}; they are ${JSON.stringify(last)}`)
  })
}

/** Drops every event from now on, as a crash or an unreachable bus would; returns how to let them through again. */
export function dropEvents(container: MedusaContainer): () => void {
  const bus = container.resolve(Modules.EVENT_BUS) as unknown as Record<string, unknown>
  const originals = { emit: bus.emit, releaseGroupedEvents: bus.releaseGroupedEvents }
  bus.emit = async () => {}
  bus.releaseGroupedEvents = async () => {}
  return () => Object.assign(bus, originals)
}
