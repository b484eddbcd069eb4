import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

const root = path.resolve(__dirname, "..")

interface Rule {
  name: string
}
interface Violation {
  rule: Rule
  from: string
}

/** For each rule a file that breaks it. The rest of the tree is what these files import. */
const BROKEN: Record<string, { at: string; imports: string }> = {
  "arrows-of-domain": { at: "src/domain/points/a.ts", imports: 'import type { Account } from "../../contract"' },
  "arrows-of-contract": { at: "src/contract/a.ts", imports: 'import type { Module } from "../modules/points"' },
  "arrows-of-client": { at: "src/client/a.ts", imports: 'import type { Rule } from "../domain/points/rule"' },
  "arrows-of-react": { at: "src/react/a.tsx", imports: 'import type { Rule } from "../domain/points/rule"' },
  "arrows-of-admin": { at: "src/admin/widgets/a.tsx", imports: 'import { step } from "../../workflows/step"' },
  "arrows-of-messages": { at: "src/messages/a.ts", imports: 'import type { Account } from "../contract"' },
  "arrows-of-modules": { at: "src/modules/points/a.ts", imports: 'import { step } from "../../workflows/step"' },
  "arrows-of-links": { at: "src/links/a.ts", imports: 'import { step } from "../workflows/step"' },
  "arrows-of-workflows": { at: "src/workflows/a.ts", imports: 'import { GET } from "../api/route"' },
  "arrows-of-api": { at: "src/api/a.ts", imports: 'import { Module } from "../modules/points"' },
  "arrows-of-jobs": { at: "src/jobs/a.ts", imports: 'import { rule } from "../domain/points/rule"' },
  "arrows-of-subscribers": { at: "src/subscribers/a.ts", imports: 'import { Module } from "../modules/points"' },
  "modules-never-meet": { at: "src/modules/people/a.ts", imports: 'import { Module } from "../points"' },
  "domain-is-pure": { at: "src/domain/points/b.ts", imports: 'import { randomUUID } from "node:crypto"' },
  "contract-and-client-need-no-package": { at: "src/client/b.ts", imports: 'import { json } from "a-package"' },
  "contract-knows-types-of-domain": { at: "src/contract/b.ts", imports: 'import { rule } from "../domain/points/rule"' },
  "workflows-know-types-of-contract": { at: "src/workflows/b.ts", imports: 'import { REASONS } from "../contract"' },
  "browser-loads-no-server": { at: "src/admin/widgets/b.tsx", imports: 'import { Modules } from "@medusajs/framework/utils"' },
  "shipped-code-needs-shipped-packages": { at: "src/workflows/c.ts", imports: 'import { json } from "a-package"' },
  "shipped-code-knows-no-tests": { at: "src/domain/points/c.ts", imports: 'import { aRule } from "./rule.test-support"' },
  "no-cycle": { at: "src/modules/points/b.ts", imports: 'import { c } from "./c"' },
  "no-dead-import": { at: "src/workflows/d.ts", imports: 'import { gone } from "./gone"' },
}

const SOUND: Record<string, string> = {
  "src/domain/points/rule.ts": "export const rule = 1\nexport type Rule = number",
  "src/domain/points/rule.test-support.ts": 'import { rule } from "./rule"\nexport const aRule = rule',
  "src/domain/points/rule.test.ts": 'import fc from "a-package"\nimport { aRule } from "./rule.test-support"\nexport { fc, aRule }',
  "src/contract/index.ts": 'import type { Rule } from "../domain/points/rule"\nexport type Account = Rule\nexport const REASONS = []',
  "src/client/index.ts": 'import type { Account } from "../contract"\nexport type Answer = Account',
  "src/modules/points/index.ts": 'import { rule } from "../../domain/points/rule"\nexport const Module = rule\nexport type Module = number',
  "src/modules/points/c.ts": 'import "./b"\nexport const c = 1',
  "src/workflows/step.ts": 'import type { Account } from "../contract"\nimport { Module } from "../modules/points"\nimport { rule } from "../domain/points/rule"\nexport const step: Account = Module + rule',
  "src/api/route.ts": 'import { step } from "../workflows/step"\nimport { REASONS } from "../contract"\nexport const GET = [step, REASONS]',
  "src/jobs/job.ts": 'import { step } from "../workflows/step"\nexport default step',
  "src/admin/widgets/sound.tsx": 'import type { Answer } from "../../client"\nimport { REASONS } from "../../contract"\nimport type { MedusaContainer } from "@medusajs/framework/types"\nexport const a: Answer | MedusaContainer = REASONS.length',
}

describe("the arrows of the house", () => {
  let violations: Violation[] = []
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), "arrows-"))
  afterAll(() => fs.rmSync(tree, { recursive: true, force: true }))

  beforeAll(() => {
    const write = (at: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(tree, at)), { recursive: true })
      fs.writeFileSync(path.join(tree, at), `${text}\n`)
    }
    for (const [at, text] of Object.entries(SOUND)) write(at, text)
    for (const { at, imports } of Object.values(BROKEN)) write(at, `${imports}\nexport {}`)
    write("node_modules/a-package/package.json", '{ "name": "a-package", "version": "1.0.0", "main": "index.js" }')
    write("node_modules/a-package/index.js", "module.exports = {}")
    for (const entry of ["types", "utils"]) write(`node_modules/@medusajs/framework/${entry}.js`, "module.exports = {}")
    write("node_modules/@medusajs/framework/package.json", '{ "name": "@medusajs/framework", "version": "1.0.0" }')
    write("package.json", '{ "name": "house", "devDependencies": { "a-package": "1.0.0" }, "peerDependencies": { "@medusajs/framework": "1.0.0" } }')
    for (const file of ["tsconfig.json", ".dependency-cruiser.cjs"]) fs.copyFileSync(path.join(root, file), path.join(tree, file))
    const cli = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")
    const run = spawnSync(process.execPath, [cli, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src"], { cwd: tree, encoding: "utf8", maxBuffer: 1 << 26 })
    violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations
  }, 60_000)

  it("has a broken file for every rule", () => {
    const { forbidden } = jest.requireActual<{ forbidden: Rule[] }>("../.dependency-cruiser.cjs")
    expect(Object.keys(BROKEN).sort()).toEqual(forbidden.map((rule) => rule.name).sort())
  })

  it.each(Object.entries(BROKEN))("%s", (name, { at }) => {
    expect(violations.filter((violation) => violation.from === at).map((violation) => violation.rule.name)).toContain(name)
  })

  it("leaves what keeps to them alone", () => {
    const sound = violations.filter((violation) => violation.from in SOUND && violation.rule.name !== "no-cycle")
    expect(sound).toEqual([])
  })
})
