import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { readdirSync } from "node:fs"
import path from "node:path"

/** More than the most that a test asks for at once. */
const CONNECTIONS = 72

const urlOf = (database: string) =>
  `postgres://${process.env.DB_USERNAME ?? "postgres"}:${process.env.DB_PASSWORD ?? ""}@${process.env.DB_HOST ?? "localhost"}:${process.env.DB_PORT ?? "5432"}/${database}`

const connect = (database: string, max: number): Knex =>
  ModulesSdkUtils.createPgConnection({ clientUrl: urlOf(database), pool: { min: 0, max } }) as unknown as Knex // The framework's own copy of Knex's types.

interface MigrationLike {
  up(): Promise<void> | void
  getQueries(): unknown[]
}

type MigrationClass = new (driver: never, config: never) => MigrationLike

/** The migrations of a module, oldest first, as `db:migrate` runs them. */
function migrationsOf(module: string): MigrationClass[] {
  const folder = path.join(__dirname, "modules", module, "migrations")
  const files = readdirSync(folder).filter((file) => /^Migration.*[.]ts$/.test(file)).sort()
  // Loaded by path: the folder decides which there are.
  return files.flatMap((file) => Object.values(require(path.join(folder, file)) as Record<string, MigrationClass>))
}

/** Makes a module's tables and triggers, as `db:migrate` does. */
export async function migrate(pg: Knex, module: "people" | "points"): Promise<void> {
  for (const Migration of migrationsOf(module)) {
    // A migration only collects its statements here; it needs no driver for that.
    const migration = new Migration(undefined as never, undefined as never)
    await migration.up()
    for (const sql of migration.getQueries()) await pg.raw(String(sql))
  }
}

/** A new, empty database with the tables and triggers that a module's shipped migrations make; `drop` it afterwards. */
export async function aDatabase(module: "people" | "points"): Promise<{ pg: Knex; drop: () => Promise<void> }> {
  const name = `retention_${process.pid}_${Math.floor(performance.now() * 1000)}`
  const server = connect(process.env.DB_WAITINGROOM_DATABASE ?? "postgres", 1)
  await server.raw(`create database ${name}`)
  const pg = connect(name, CONNECTIONS)
  await migrate(pg, module)
  return {
    pg,
    drop: async () => {
      await pg.destroy()
      await server.raw(`drop database ${name} with (force)`)
      await server.destroy()
    },
  }
}
