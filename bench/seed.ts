import fs from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { createShop } from "../integration-tests/support/shop"

/** The small shop of the tests; its ids go to the file that BENCH_SHOP names. */
export default async function seed({ container }: ExecArgs) {
  fs.writeFileSync(process.env.BENCH_SHOP as string, JSON.stringify(await createShop(container)))
}
