import { model } from "@medusajs/framework/utils"

export const NaivePoint = model.define("NaivePoint", {
  id: model.id().primaryKey(),
  customer_id: model.text().unique(),
  points: model.number().default(0),
})
