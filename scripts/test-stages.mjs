import fs from "node:fs"
import { checkStages } from "./check-stages.mjs"
import { jest, script } from "./stages.mjs"

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"

/** Everything that CI runs, the quick and telling stages first. `env` names the database server. */
export const testStages = (env) => {
  // PORT would make every suite listen on the same port.
  const shop = { ...env, PORT: "", LOG_LEVEL: process.env.LOG_LEVEL ?? "error" }
  return [
    ...checkStages(),
    script("build", ["scripts/build.mjs"]),
    jest("database and HTTP suites", "jest.config.cjs", { args: ["--forceExit", "--maxWorkers=2"], env: shop }),
    script("crash: killed at random moments", ["scripts/torture.mjs", "--short"], { env: shop }),
    script("packaging: the packed plugin in a fresh shop", ["integration-tests/packaging/run.mjs"], { env: shop }),
    browser("kit: on React 18 and 19", "integration-tests/kit/run.mjs", shop),
    browser("browser: the admin", "integration-tests/browser/run.mjs", shop),
    browser("browser: the shop", "integration-tests/browser/shop/run.mjs", shop),
    script("story", ["scripts/demo.mjs", "--story"], { env: { ...env, PORT: "" } }),
  ]
}

function browser(name, file, env) {
  const stage = script(name, [file], { env: { ...env, CHROMIUM_PATH: CHROMIUM } })
  if (fs.existsSync(CHROMIUM)) return stage
  const word = `no browser at ${CHROMIUM}: install chromium or set CHROMIUM_PATH`
  return {
    ...stage,
    run: async () => {
      if (!process.env.CI || process.env.CI === "false") return { passed: 0, failed: 0, left_out: `left out, ${word}` }
      console.error(`  ${word}`)
      return { passed: 0, failed: 1 }
    },
  }
}
