import { expectEqual, expectTrue, type Chapter } from "../runner"
import type { Stage } from "./cast"

/** After all that, the ledger adds up. */
export const audit: Chapter<Stage> = {
  title: "The books",
  async play({ admin }, step) {
    await step("the ledger replayed against itself shows no deviation", async () => {
      const { audit } = await admin.points.audit()
      expectEqual("deviations", audit.deviations, [])
      expectTrue("entries", audit.entries > 10, "more than 10", audit.entries)
      return `${audit.accounts} accounts, ${audit.entries} entries`
    })
    await step("and the programme reports itself healthy", async () => {
      const { health } = await admin.points.health()
      expectEqual("problems", health.problems, [])
      return `${health.open_holds} open holds, ${health.uncovered_points} uncovered points`
    })
  },
}
