import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../contract"
import { bodyOf } from "../../../body-of"
import { id, text } from "../../../fields"

const UNTIL = "until: expected an ISO date and time such as 2026-12-31T23:00:00Z, or null for no end"

export const GiveTierBody = bodyOf<Contract.AdminGiveTier>()(
  z.strictObject({
    tier_id: id("tier_id").nullable(),
    until: z.iso.datetime({ offset: true, error: UNTIL }).nullable(),
    reason: text("reason", 500).min(1, "reason: expected why, for the history"),
  })
)
