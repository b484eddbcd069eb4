import Medusa from "@medusajs/js-sdk"
import { Pool } from "@medusajs/framework/pg"
import { adminClient, storeClient, type Fetch } from "../../src/client"

/** Somebody at a browser: Medusa's own client and ours, with a log-in of their own or none. */
export interface Visitor {
  sdk: Medusa
  store: ReturnType<typeof storeClient>
}
export interface Shopper extends Visitor {
  email: string
  customer_id: string
}

export interface Staff {
  sdk: Medusa
  points: ReturnType<typeof adminClient>
}

export interface World {
  admin: Staff
  shop: ShopFacts
  /** Somebody new, not logged in. */
  visitor(): Visitor
  /** Somebody new who registers and logs in. */
  shopper(first_name: string, email: string): Promise<Shopper>
  /** The shop's own database, to let time pass and to lose events. */
  sql<Row>(statement: string, bindings?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** What the seed says it made. */
export interface ShopFacts {
  publishable_key: string
  regions: { eur: string; usd: string }
  location_id: string
  return_shipping_option_id: string
  admin: { email: string; password: string }
  variants: { variant_id: string; sku: string; product_id: string; eur: number; usd: number }[]
}

const PASSWORD = "correct horse battery"

/** Our client takes a function; a method of Medusa's loses its object on the way. */
const fetchOf = (sdk: Medusa): Fetch => (path, init) => sdk.client.fetch(path, init as never)

export async function openWorld(url: string, databaseUrl: string): Promise<World> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  const sql = async <Row>(statement: string, bindings: unknown[] = []) => (await pool.query(statement, bindings)).rows as Row[]
  const [state] = await sql<{ value: ShopFacts }>(`select value from demo.state where key = 'seed'`)
  if (!state) throw new Error("the shop is not seeded")
  const shop = state.value

  const visitor = (): Visitor => {
    const sdk = new Medusa({ baseUrl: url, publishableKey: shop.publishable_key, auth: { type: "jwt", jwtTokenStorageMethod: "memory" } })
    return { sdk, store: storeClient(fetchOf(sdk)) }
  }
  const shopper = async (first_name: string, email: string): Promise<Shopper> => {
    const who = visitor()
    await who.sdk.auth.register("customer", "emailpass", { email, password: PASSWORD })
    const { customer } = await who.sdk.store.customer.create({ email, first_name, last_name: "Story" })
    await who.sdk.auth.login("customer", "emailpass", { email, password: PASSWORD })
    return { ...who, email, customer_id: customer.id }
  }
  const sdk = new Medusa({ baseUrl: url, auth: { type: "jwt", jwtTokenStorageMethod: "memory" } })
  await sdk.auth.login("user", "emailpass", shop.admin)
  return { admin: { sdk, points: adminClient(fetchOf(sdk)) }, shop, visitor, shopper, sql, close: () => pool.end() }
}

/** A variant of the seed by its SKU. */
export function variantOf(world: World, sku: string): ShopFacts["variants"][number] {
  const found = world.shop.variants.find((variant) => variant.sku === sku)
  if (!found) throw new Error(`the seed has no variant ${sku}`)
  return found
}
