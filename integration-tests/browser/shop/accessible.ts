import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import type { World } from "./world"

const AXE = createRequire(__filename).resolve("axe-core/axe.min.js")

interface Violation {
  id: string
  impact: string | null
  nodes: { html: string; failureSummary?: string }[]
}

/** Has axe look at the page as it is: nothing serious or critical may be found. */
export async function accessible(world: Pick<World, "checks">, page: Page, what: string): Promise<void> {
  await page.addScriptTag({ path: AXE })
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    return (await axe.run({ resultTypes: ["violations"] })).violations
  })
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  world.checks.equal(
    `${what}: axe finds nothing serious`,
    serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split("\n")[1]?.trim() ?? ""}`)]),
    []
  )
}

/** Nothing is wider than the screen. */
export async function fitsScreen(world: World, page: Page, what: string): Promise<void> {
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  world.checks.that(`${what}: nothing is wider than the screen`, Number(needs) <= Number(has), { needs, has })
}
