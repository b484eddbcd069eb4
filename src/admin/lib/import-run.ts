import type { AdminImport } from "../../contract"

/** An import that is said to run but has not moved for this long was interrupted, for example by a restart. */
export const STANDS_STILL_MS = 60_000

/** Whether an import can be started or gone on with; null while there is nothing to do, or somebody is at it. */
export function canRun({ state, valid, imported, updated_at }: Pick<AdminImport, "state" | "valid" | "imported" | "updated_at">, now: Date): "run" | "resume" | null {
  if (valid - imported <= 0) return null
  if (state === "checked") return "run"
  if (state === "failed") return "resume"
  return state === "running" && now.getTime() - Date.parse(updated_at) > STANDS_STILL_MS ? "resume" : null
}
