import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays } from "../../../domain/kernel"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { runImport } from "./run-import"

const IMPORTS_AT_ONCE = 10
const ROWS_KEPT_DAYS = 30
const ROWS_CLEARED_AT_ONCE = 10_000

/** Goes on with imports whose worker has disappeared, ends uploads that broke off with theirs, and clears away rows that are long done with. */
export async function resumeImports(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  await points.failAbandonedReadings(now, "The upload was interrupted. Upload the file again.")
  for (const id of await points.interruptedImports(now, IMPORTS_AT_ONCE)) {
    if (passed()) return
    await runImport(container, { id, clock: () => now, passed })
  }
  while (!passed() && (await points.clearEndedImport(addDays(now, -ROWS_KEPT_DAYS), ROWS_CLEARED_AT_ONCE)));
}
