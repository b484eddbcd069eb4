import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { query, startPostgres } from "./pg.mjs"
import { atEnd } from "./store.mjs"

/** One PostgreSQL server for a whole test run, as the environment that every stage understands. Each stage makes its own databases on it. */
export async function openTestDatabase() {
  const url = new URL(process.env.DATABASE_URL ?? (await ownServer()))
  await assertUsable(url)
  const { host, port } = await localDoor(url)
  return {
    DATABASE_URL: url.href,
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: decodeURIComponent(url.username) || "postgres",
    DB_PASSWORD: decodeURIComponent(url.password),
  }
}

async function ownServer() {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), "retention-test-"))
  fs.chmodSync(base, 0o755) // as root, PostgreSQL runs under another account
  atEnd(() => fs.rmSync(base, { recursive: true, force: true }))
  const pg = await startPostgres({ dir: path.join(base, "pg"), durable: false })
  atEnd(pg.stop)
  return pg.url("postgres")
}

async function assertUsable(url) {
  const server = new URL(url)
  server.pathname = "/postgres"
  const { rows } = await query(server.href, "select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user").catch((error) => {
    throw new Error(`DATABASE_URL: no PostgreSQL there (${error.message}).`)
  })
  if (!rows[0]?.may) throw new Error("DATABASE_URL: the tests make databases of their own, and this account may not. Grant it CREATEDB.")
}

/** Medusa's test tools talk without TLS to nothing but `localhost`: a server elsewhere gets a door there. */
async function localDoor(url) {
  const port = Number(url.port || 5432)
  if (["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)) return { host: "localhost", port }
  const door = net.createServer((inside) => {
    const outside = net.connect(port, url.hostname)
    inside.pipe(outside).pipe(inside)
    for (const socket of [inside, outside]) socket.on("error", () => [inside, outside].forEach((end) => end.destroy()))
  })
  await new Promise((resolve) => door.listen(0, "localhost", resolve))
  door.unref()
  return { host: "localhost", port: door.address().port }
}
