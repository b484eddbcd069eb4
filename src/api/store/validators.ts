import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../contract"
import { bodyOf } from "../body-of"
import { count, id, points } from "../fields"

export const ApplyCartPointsBody = bodyOf<Contract.StoreApplyCartPoints>()(z.strictObject({ points }))

export const PointsQuery = z.strictObject({
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "currency_code: expected a three-letter code")
    .transform((code) => code.toLowerCase())
    .optional(),
})

export const ProductPointsQuery = z.strictObject({ region_id: id("region_id").optional(), quantity: count("quantity", 1, 1, 10_000) })

export type PointsQuery = z.output<typeof PointsQuery>
export type ProductPointsQuery = z.output<typeof ProductPointsQuery>
