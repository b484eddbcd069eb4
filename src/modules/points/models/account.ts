import { model } from "@medusajs/framework/utils"

/** Describes the table for `query.graph` and links; it is written only by the ledger's own SQL. */
export const RetentionPointsAccount = model.define(
  { name: "RetentionPointsAccount", tableName: "retention_points_account" },
  {
    id: model.id({ prefix: "rpa" }).primaryKey(),
    customer_id: model.text().nullable(),
    person_id: model.text().nullable(),
    status: model.enum(["active", "blocked"]).default("active"),
  }
)
