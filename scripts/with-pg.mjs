// node scripts/with-pg.mjs <command...>: runs a command with DATABASE_URL set (starting PostgreSQL when it is not).
import { spawn } from "node:child_process"
import path from "node:path"
import { ensureDatabase, root, startPostgres } from "./pg.mjs"

const pg = process.env.DATABASE_URL ? null : await startPostgres({ dir: ".data/pg", port: 54329 })
const url = process.env.DATABASE_URL ?? pg.url(process.env.DB_NAME ?? "store")
await ensureDatabase(url)
const u = new URL(url)
// `medusa plugin:db:generate` and @medusajs/test-utils read these, not DATABASE_URL.
const db = { DB_HOST: u.hostname, DB_PORT: u.port || "5432", DB_USERNAME: decodeURIComponent(u.username), DB_PASSWORD: decodeURIComponent(u.password) }
const [cmd, ...args] = process.argv.slice(2)
const child = spawn(cmd, args, {
  cwd: root,
  stdio: "inherit",
  env: { MEDUSA_DISABLE_TELEMETRY: "true", ...db, ...process.env, DATABASE_URL: url, PATH: path.join(root, "node_modules/.bin") + path.delimiter + process.env.PATH },
})
for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => child.kill(s))
child.on("exit", async (code, signal) => {
  await pg?.stop()
  process.exit(code ?? (signal ? 1 : 0))
})
