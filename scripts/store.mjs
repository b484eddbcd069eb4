// What the scripts that run this repository's shop share: Medusa's CLI as a child, ports, waiting, and stopping all of it.
import { spawn, spawnSync } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"
import { fileURLToPath } from "node:url"

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const windows = process.platform === "win32"
const cli = path.join(root, "node_modules/@medusajs/cli/cli.js")

/** What has to be undone before the process ends, in the order it was started. */
const cleanups = []
let ending = null

/** Registers something to undo when the script ends, however it ends. */
export const atEnd = (undo) => {
  cleanups.push(undo)
}

/** Undoes everything, last started first, and exits. */
export function quit(code) {
  ending ??= (async () => {
    for (const undo of cleanups.splice(0).reverse()) {
      try {
        await undo()
      } catch (error) {
        console.error(error.message ?? error)
      }
    }
    process.exit(code)
  })()
  return ending
}

/** True once the script is on its way out: a child that ends then has not failed. */
export const isEnding = () => ending !== null

/** Ctrl-C ends everything; a second one does not wait. */
export function handleSignals() {
  let count = 0
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      count += 1
      if (count === 1) {
        if (signal === "SIGINT") console.log("\nStopping...")
        void quit(signal === "SIGINT" ? 130 : 143)
      } else if (count > 2) process.exit(130) // two may come at once: one from the terminal, one from npm
    })
  }
}

const signalGroup = (pid, signal) => {
  try {
    if (windows) spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"])
    else process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== "ESRCH") throw error
  }
}

/**
 * Runs a program in a process group of its own, because neither npm nor Medusa's CLI hands signals on to its children. `stop` ends the
 * whole group. With `quiet` the output is only kept: `output()` has the end of it.
 */
export function start(command, args, { env = {}, quiet = false, cwd = root } = {}) {
  const child = spawn(command, args, {
    cwd,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    detached: !windows,
    env: { ...process.env, ...env },
  })
  let kept = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (kept = (kept + data).slice(-20_000)))
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, error }))
    child.once("exit", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0) }))
  })
  let over = false
  void exited.then(() => (over = true))
  const stop = async (grace_ms = 8000) => {
    if (over || child.pid === undefined) return
    signalGroup(child.pid, "SIGINT")
    const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), grace_ms)
    await exited
    clearTimeout(timer)
    signalGroup(child.pid, "SIGKILL") // what the group's leader has left behind
  }
  atEnd(() => stop())
  return { pid: child.pid, exited, stop, output: () => kept }
}

/** Medusa uses `pg` in a way that version 9 will forbid; nobody who runs this can do anything about it. */
const NODE_OPTIONS = [process.env.NODE_OPTIONS, "--disable-warning=DeprecationWarning"].filter(Boolean).join(" ")

/**
 * MEDUSA_DISABLE_TELEMETRY records nothing, but at its end Medusa still starts a process that sends what was recorded before. That it
 * shall not, only its configuration says; so it gets one of its own, and the user's stays as it is.
 */
function silentConfig() {
  const home = path.join(root, ".data/config")
  fs.mkdirSync(path.join(home, "medusa"), { recursive: true })
  fs.writeFileSync(path.join(home, "medusa/config.json"), JSON.stringify({ telemetry: { enabled: false } }))
  return { MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: home }
}

/** Medusa's CLI: `medusa(["db:migrate"], { env })`. Never phones home. */
export const medusa = (args, { env = {}, quiet = false } = {}) =>
  start(process.execPath, [cli, ...args], { quiet, env: { NODE_ENV: "development", NODE_OPTIONS, ...env, ...silentConfig() } })

/** Runs a CLI command to its end; throws with the end of its output when it fails. */
export async function runMedusa(args, options = {}) {
  const run = medusa(args, options)
  const { code } = await run.exited
  if (code !== 0 && !isEnding()) throw new Error(`medusa ${args.join(" ")} failed (${code})\n${run.output()}`)
  if (isEnding()) await ending
}

/** Says what is being done and, when it takes long, that it still is. Returns the work's result. */
export async function task(what, work) {
  const from = Date.now()
  const seconds = () => `${((Date.now() - from) / 1000).toFixed(1)} s`
  const tty = process.stdout.isTTY
  const line = (text, end = "\n") => process.stdout.write(tty ? `\r\x1b[K${text}${end}` : `${text}\n`)
  line(`  ${what}...`, "")
  const tick = setInterval(() => line(`  ${what}... ${seconds()}`, ""), tty ? 200 : 10_000)
  try {
    const result = await work()
    clearInterval(tick)
    line(`  ${what}: ${seconds()}`)
    return result
  } catch (error) {
    clearInterval(tick)
    if (!isEnding()) line(`  ${what}: failed after ${seconds()}`)
    throw error
  }
}

const listens = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })

/** Medusa only prints EADDRINUSE and hangs, so look before anything else is done. */
export async function assertFreePort(port, hint) {
  for (const host of [undefined, "127.0.0.1"]) {
    const problem = await listens(port, host)
    if (problem === "EADDRINUSE") throw new Error(`Port ${port} is in use. ${hint}`)
    if (problem === "EACCES") throw new Error(`Port ${port} may not be used by this account. ${hint}`)
  }
}

/** A port that nobody listens on, at or after `from`. */
export async function findFreePort(from) {
  for (let port = from; port < from + 200; port++) if ((await listens(port)) === null && (await listens(port, "127.0.0.1")) === null) return port
  throw new Error(`No free port from ${from} to ${from + 199}.`)
}

/** Waits until the shop answers; gives up when its process ends or nothing comes for three minutes. */
export async function waitForHealth(url, run) {
  let over = null
  void run.exited.then(({ code }) => (over = code))
  for (const until = Date.now() + 180_000; Date.now() < until; await new Promise((r) => setTimeout(r, 150))) {
    if (over !== null) throw new Error(`The shop ended while starting (${over}).\n${run.output()}`)
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) }).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`The shop does not answer at ${url}/health.\n${run.output()}`)
}

/** Whether a process is still a Medusa of this repository (a pid may have gone to another program since it was written down). */
export function isOurMedusa(pid) {
  if (windows) return false
  const ps = spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" })
  return ps.status === 0 && ps.stdout.includes(cli)
}

/** Ends a Medusa that a killed run left behind, and waits until its port is free: that takes a moment longer than the process does. */
export async function stopLeftBehind(pid, port) {
  signalGroup(pid, "SIGKILL")
  for (let i = 0; i < 100 && (isOurMedusa(pid) || (await listens(port)) === "EADDRINUSE"); i++) await new Promise((r) => setTimeout(r, 100))
}

/** JSON from a file, or null. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"))
  } catch {
    return null
  }
}
