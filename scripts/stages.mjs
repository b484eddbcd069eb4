// What check and test share: stages one after the other, each with its time and its count of what held.
import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { atEnd, isEnding, root } from "./store.mjs"

const CLOSING = /^(\d+) passed, (\d+) failed$/gm
/** A stage's own closing line is added up and not shown, so that the whole run ends in one; where jest wrote its report is nobody's business. */
const UNSHOWN = /^(\d+ passed, \d+ failed|Test results written to: .*)\n?/gm

const bin = (file) => path.join(root, "node_modules", file)

/** Runs a Node program to its end. `quiet` shows its output only when it fails. Resolves to its exit code and its output. */
export function node(args, { env = {}, quiet = false } = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", npm_config_update_notifier: "false", ...env } })
  let output = ""
  const take = (stream) => (data) => {
    output = (output + data).slice(-1_000_000)
    if (!quiet) stream.write(String(data).replace(UNSHOWN, ""))
  }
  child.stdout.on("data", take(process.stdout))
  child.stderr.on("data", take(process.stderr))
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: String(error) }))
    child.once("close", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
  atEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill("SIGTERM")
    const timer = setTimeout(() => child.kill("SIGKILL"), 30_000)
    await exited
    clearTimeout(timer)
  })
  return exited
}

/** A tool that either holds or does not: its output is shown when it fails. */
export const tool = (name, args, options = {}) => ({
  name,
  run: async () => {
    const { code, output } = await node([bin(args[0]), ...args.slice(1)], { quiet: true, ...options })
    if (code !== 0) console.log(output)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  },
})

/** A script of this repository. When it ends in a closing line its own count is taken. */
export const script = (name, args, options = {}) => ({
  name,
  run: async () => {
    const { code, output } = await node(args, options)
    const last = [...output.matchAll(CLOSING)].pop()
    const counted = last ? { passed: Number(last[1]), failed: Number(last[2]) } : { passed: code === 0 ? 1 : 0, failed: 0 }
    return { ...counted, failed: code === 0 ? counted.failed : Math.max(1, counted.failed) }
  },
})

/** A jest configuration. Tests that were left out are said, not counted. */
export const jest = (name, config, { args = [], env = {} } = {}) => ({
  name,
  run: async () => {
    const report = path.join(os.tmpdir(), `jest-${randomUUID()}.json`)
    // test-utils import()s inside jest's sandbox, which Node allows only with the flag.
    const flags = ["--experimental-vm-modules", "--no-warnings", bin("jest/bin/jest.js")]
    const { code } = await node([...flags, "-c", config, "--json", "--outputFile", report, ...args], { env: { NODE_ENV: "test", ...env } })
    try {
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(fs.readFileSync(report, "utf8"))
      if (numPendingTests) console.log(`  ${numPendingTests} left out`)
      const failed = numFailedTests + numRuntimeErrorTestSuites
      return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) }
    } catch {
      return { passed: 0, failed: 1 }
    } finally {
      fs.rmSync(report, { force: true })
    }
  },
})

const clock = (ms) => (ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`)

/** Runs the stages until one fails, then says how many checks held, alone on the last line. The exit code. */
export async function runStages(stages) {
  const from = Date.now()
  const done = []
  let total = { passed: 0, failed: 0 }
  for (const stage of stages) {
    const began = Date.now()
    console.log(`\n── ${stage.name}`)
    const result = await stage.run().catch((error) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    if (isEnding()) return 1
    total = { passed: total.passed + result.passed, failed: total.failed + result.failed }
    done.push([result.failed ? "failed" : result.left_out ? "left out" : "ok", clock(Date.now() - began), stage.name])
    console.log(`── ${stage.name}: ${result.left_out ?? (result.failed ? "failed" : "ok")}, ${clock(Date.now() - began)}`)
    if (result.failed) break
  }
  const [width, times] = [0, 1].map((column) => Math.max(...done.map((row) => row[column].length)))
  console.log(`\n${done.map(([state, time, name]) => `${state.padEnd(width)}  ${time.padStart(times)}  ${name}`).join("\n")}`)
  for (const { name } of stages.slice(done.length)) console.log(`${"not run".padEnd(width)}  ${"".padStart(times)}  ${name}`)
  console.log(`\nin ${clock(Date.now() - from)}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed ? 1 : 0
}
