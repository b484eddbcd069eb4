// One throw-away PostgreSQL for the whole jest run; the workers inherit process.env.
module.exports = async () => {
  process.env.MEDUSA_DISABLE_TELEMETRY ??= "true"
  // Without the scheduled jobs: a sweep that happens to fall into a test would hide what the test is about.
  process.env.MEDUSA_WORKER_MODE ??= "server"
  if (process.env.DB_HOST) return // a server of your own: DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD
  const { startPostgres } = await import("../scripts/pg.mjs")
  const fs = require("node:fs"), os = require("node:os"), path = require("node:path")
  const base = fs.mkdtempSync(path.join(os.tmpdir(), "medusa-plugin-test-"))
  fs.chmodSync(base, 0o755) // as root, PostgreSQL runs under another account
  const pg = await startPostgres({ dir: path.join(base, "pg"), durable: false })
  Object.assign(process.env, { DB_HOST: "localhost", DB_PORT: String(pg.port), DB_USERNAME: "postgres", DB_PASSWORD: "", DATABASE_URL: pg.url("postgres") })
  globalThis.__PG__ = { ...pg, base }
}
