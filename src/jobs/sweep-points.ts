import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepPointsWorkflow } from "../workflows/points/sweep-points"

/** Every minute: what the events missed and what time alone brings. */
export default async function retentionSweepPoints(container: MedusaContainer, context: { scheduledFor?: Date | string } = {}) {
  await sweepPointsWorkflow(container).run({ input: { now: new Date(context.scheduledFor ?? Date.now()) } })
}

export const config = { name: "retention-sweep-points", schedule: "* * * * *" }
