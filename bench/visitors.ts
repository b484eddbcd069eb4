import fs from "node:fs"
import { Admin, Shopper } from "../integration-tests/support/api"
import type { Shop } from "../integration-tests/support/shop"

/** The ids of the seeded shop, the same in every database of a run. */
export const shop = (): Shop => JSON.parse(fs.readFileSync(process.env.BENCH_SHOP as string, "utf8")) as Shop

/** A customer with a log-in. */
export const customer = (base: string): Promise<Shopper> => Shopper.register(base, shop(), `bench-${process.pid}-${Date.now()}@example.com`)

/** A customer with more points than the figures spend. */
export async function member(base: string): Promise<Shopper> {
  const shopper = await customer(base)
  const admin = await Admin.login(base)
  const { member } = await admin.points.openMember({ customer_id: shopper.customer_id as string })
  await admin.points.adjust(member.id, { points: 10_000_000, reason: "other", idempotency_key: `bench:${member.id}` })
  return shopper
}

/** A code worth five euros with a usage limit, as the merchant would make it: completing counts its use, as it does for points. */
export async function ordinaryCode(base: string): Promise<string> {
  const admin = await Admin.login(base)
  const code = `FIVE-${Date.now()}`
  await admin.fetch("/admin/promotions", {
    method: "POST",
    body: {
      code, type: "standard", status: "active", is_automatic: false, is_tax_inclusive: true, limit: 1_000_000,
      application_method: { type: "fixed", target_type: "order", allocation: "across", value: 5, currency_code: "eur" },
    },
  })
  return code
}

/** Two items of 30: room for 500 points, which are worth five euros. */
export const basket = (): Record<string, number> => ({ [shop().variants.thirty]: 2 })
export const POINTS = 500
