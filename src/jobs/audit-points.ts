import type { MedusaContainer } from "@medusajs/framework/types"
import { auditPointsWorkflow } from "../workflows/points/audit-points"

/** Every night: the ledger replayed against itself. */
export default async function retentionAuditPoints(container: MedusaContainer, context: { scheduledFor?: Date | string } = {}) {
  await auditPointsWorkflow(container).run({ input: { now: new Date(context.scheduledFor ?? Date.now()) } })
}

export const config = { name: "retention-audit-points", schedule: "17 3 * * *" }
