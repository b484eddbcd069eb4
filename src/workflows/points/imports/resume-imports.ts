import type { MedusaContainer } from "@medusajs/framework/types"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { runImport } from "./run-import"

const IMPORTS_AT_ONCE = 10

/** Goes on with imports whose worker has disappeared, and ends uploads that broke off with theirs. */
export async function resumeImports(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  await points.failAbandonedReadings(now, "The upload was interrupted. Upload the file again.")
  for (const id of await points.interruptedImports(now, IMPORTS_AT_ONCE)) {
    if (passed()) return
    await runImport(container, { id, clock: () => now, passed })
  }
}
