import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../../../contract"
import { bodyOf } from "../../../../../body-of"
import { text } from "../../../../../fields"

export const AwardPointsBody = bodyOf<Contract.AdminAwardPoints>()(
  z.strictObject({
    award: text("award", 64).min(1, "award: expected the id of an award of the programme"),
    subject: text("subject", 200).min(1, "subject: expected what the award is for, such as a product's id"),
  })
)
