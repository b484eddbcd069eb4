import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../contract"
import { ADJUST_REASONS } from "../../../contract"
import { ACCOUNT_SORTS } from "../../../workflows/points/reads/members"
import { bodyOf } from "../../body-of"
import { count, id, signedPoints, text } from "../../fields"

const SORTS = ACCOUNT_SORTS.flatMap((sort) => [sort, `-${sort}` as const])

export const MembersQuery = z.strictObject({
  q: text("q", 200).optional(),
  customer_id: id("customer_id").optional(),
  kind: z.enum(["member", "guest"]).optional(),
  status: z.enum(["active", "blocked"]).optional(),
  has: z.enum(["available", "pending", "held", "debt"]).optional(),
  order: z.enum(SORTS).default("-updated_at"),
  limit: count("limit", 20, 1, 100),
  offset: count("offset", 0, 0, 10_000),
})

export const OpenMemberBody = bodyOf<Contract.AdminOpenMember>()(z.strictObject({ customer_id: id("customer_id") }))

export const AdjustPointsBody = bodyOf<Contract.AdminAdjustPoints>()(
  z.strictObject({
    points: signedPoints,
    reason: z.enum(ADJUST_REASONS, { error: `reason: expected one of ${ADJUST_REASONS.join(", ")}` }),
    note: text("note", 500).optional(),
    idempotency_key: text("idempotency_key", 200).min(8, "idempotency_key: expected at least 8 characters, unique for this adjustment"),
  })
)

export const BlockMemberBody = bodyOf<Contract.AdminBlockMember>()(
  z.strictObject({ blocked: z.boolean({ error: "blocked: expected true or false" }), reason: text("reason", 500).optional() })
)

/** `items=line:quantity,line:quantity` */
export const OrderPointsQuery = z.strictObject({
  items: z
    .string()
    .max(5000, "items: expected at most 5000 characters")
    .regex(/^[\w-]+:\d{1,6}(,[\w-]+:\d{1,6})*$/, "items: expected line:quantity pairs separated by commas")
    .transform((list) => new Map(list.split(",").map((pair) => [pair.split(":")[0] as string, Number(pair.split(":")[1])])))
    .optional(),
})

export const SweepBody = bodyOf<Contract.AdminSweepRequest>()(z.strictObject({ full: z.boolean().optional() }))
export const AuditBody = z.strictObject({})

export type MembersQuery = z.output<typeof MembersQuery>
export type OrderPointsQuery = z.output<typeof OrderPointsQuery>
