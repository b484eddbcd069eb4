import type { ExecArgs } from "@medusajs/framework/types"
import { writeFileSync } from "node:fs"
import { createShop } from "./shop"

/** `medusa exec`: makes the tests' shop in an empty store and writes what it made to SHOP_FILE. */
export default async function seed({ container }: ExecArgs) {
  const shop = await createShop(container)
  if (process.env.SHOP_FILE) writeFileSync(process.env.SHOP_FILE, JSON.stringify(shop))
}
