import { model } from "@medusajs/framework/utils"

/** One normalised e-mail; several core customer rows may belong to it. */
export const RetentionPeoplePerson = model.define(
  { name: "RetentionPeoplePerson", tableName: "retention_people_person" },
  { id: model.id({ prefix: "rpp" }).primaryKey(), email: model.text() }
)
