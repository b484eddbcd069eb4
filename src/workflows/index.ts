/** Use cases that a shop or another plugin may run. */
export { adjustPointsWorkflow, type AdjustPointsInput } from "./points/adjust-points"
export { auditPointsWorkflow } from "./points/audit-points"
export { blockMemberWorkflow, openMemberWorkflow, type BlockMemberInput } from "./points/members"
export { releasePointsWorkflow, type ReleasePointsInput } from "./points/release-points"
export { setCartPointsWorkflow } from "./points/set-cart-points"
export { settleOrdersWorkflow, type SettleOrdersInput } from "./points/settle-orders"
export { sweepPointsWorkflow, type SweepPointsInput } from "./points/sweep-points"
export { updateProgrammeWorkflow, type UpdateProgrammeInput } from "./points/update-programme"
