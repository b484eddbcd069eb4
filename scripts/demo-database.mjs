import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { dropDatabase, ensureDatabase, query } from "./pg.mjs"
import { root, runMedusa, task } from "./store.mjs"

/** What the demo notes about its database, in the database itself: it goes away with it. The seed adds `seed`. */
const CREATE = `create schema if not exists demo; create table if not exists demo.state (key text primary key, value jsonb not null)`

/** The demo's notes, or null in a database that the demo did not make. */
export async function readState(url) {
  const { rows: found } = await query(url, `select to_regclass('demo.state') is not null as there`)
  if (!found[0].there) return null
  const { rows } = await query(url, `select key, value from demo.state`)
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

const note = (url, key, value) =>
  query(url, `insert into demo.state (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`, [key, JSON.stringify(value)])

/** Everything that `db:migrate` looks at, so that a start with nothing to migrate can skip it (10 s). */
function schemaFingerprint() {
  const hash = createHash("sha256")
  const add = (file) => hash.update(path.relative(root, file)).update(fs.readFileSync(file))
  const walk = (dir) => {
    for (const entry of fs.existsSync(dir) ? fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)) : []) {
      if (entry.isDirectory()) walk(path.join(dir, entry.name))
      else add(path.join(dir, entry.name))
    }
  }
  for (const file of ["package-lock.json", "medusa-config.ts"]) add(path.join(root, file))
  walk(path.join(root, "src/links"))
  walk(path.join(root, "src/migration-scripts"))
  for (const module of fs.readdirSync(path.join(root, "src/modules")).sort()) {
    walk(path.join(root, "src/modules", module, "migrations"))
  }
  return hash.digest("hex")
}

/** Brings a database to the present schema with the demo's shop in it; does only what is missing. */
export async function migrateAndSeed({ url, own, env = {} }) {
  let state = await readState(url)
  if (state && state.seeding && !state.seed) {
    console.log("  The last seeding was interrupted: starting over.")
    await dropDatabase(url)
    await ensureDatabase(url)
    state = null
  }
  if (!state) {
    if (!own) await assertEmpty(url)
    await query(url, CREATE)
    state = {}
  }
  const fingerprint = schemaFingerprint()
  if (state.schema !== fingerprint) {
    await task("Migrating the database", () =>
      runMedusa(["db:migrate", "--execute-safe-links"], { quiet: true, env: { DATABASE_URL: url, LOG_LEVEL: "warn", DISABLE_ADMIN: "true" } })
    )
    await note(url, "schema", fingerprint)
  }
  if (!state.seed) {
    await note(url, "seeding", true)
    const from = Date.now()
    await runMedusa(["exec", "./demo/seed.ts"], { env: { DATABASE_URL: url, LOG_LEVEL: "error", DISABLE_ADMIN: "true", ...env } })
    console.log(`  Seeding: ${((Date.now() - from) / 1000).toFixed(1)} s`)
    const { seed } = await readState(url)
    if (!seed) throw new Error("The seed ended without saying what it made.")
  }
}

async function assertEmpty(url) {
  const { rows } = await query(url, `select count(*)::int as n from information_schema.tables where table_schema = 'public'`)
  if (rows[0].n > 0) throw new Error("DATABASE_URL has tables that the demo did not make. Give the demo an empty database, or one that does not exist yet.")
}
