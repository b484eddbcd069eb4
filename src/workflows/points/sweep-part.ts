import type { MedusaContainer } from "@medusajs/framework/types"

/** One duty of the sweep besides orders, holds and expiry: works in bounded batches and stops when the time is up. */
export type SweepPart = (container: MedusaContainer, input: { now: Date; passed: () => boolean }) => Promise<void>
