import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

export const ADMIN = { email: "admin@example.com", password: "supersecret" }

/** A small shop: tax-inclusive EUR (20 %), tax-exclusive USD (10 %), GBP without a points rate, five products, one way of shipping. */
export interface Shop {
  key: string
  regions: { eur: string; usd: string; gbp: string }
  /** Variant ids by title; prices are the same number in every currency. */
  variants: { thirty: string; twelve: string; three: string; ten_fixed: string; giftcard: string }
  products: Record<keyof Shop["variants"], string>
  shipping: string
  location: string
}

const PRICES = { thirty: 30, twelve: 12, three: 3, ten_fixed: 10, giftcard: 50 } as const

export async function createShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const { result: [channel] } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Web" }] } })
  const { data: [store] } = await query.graph({ entity: "store", fields: ["id"] })
  const currencies = ["eur", "usd", "gbp"]
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store!.id },
      update: { default_sales_channel_id: channel!.id, supported_currencies: currencies.map((currency_code) => ({ currency_code, is_default: currency_code === "eur", is_tax_inclusive: currency_code !== "usd" })) },
    },
  })
  const region = (name: string, currency_code: string, countries: string[], is_tax_inclusive: boolean) => ({
    name, currency_code, countries, is_tax_inclusive, automatic_taxes: true, payment_providers: ["pp_system_default"],
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: { regions: [region("Europe", "eur", ["de"], true), region("America", "usd", ["us"], false), region("Britain", "gbp", ["gb"], true)] },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [["de", 20], ["us", 10], ["gb", 20]].map(([country_code, rate]) => ({
      country_code: String(country_code), provider_id: "tp_system", default_tax_rate: { name: "Tax", code: `tax-${country_code}`, rate: Number(rate) },
    })),
  })
  const { result: [location] } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name: "Warehouse", address: { country_code: "DE", address_1: "Street 1" } }] } })
  await link.create({ [Modules.STOCK_LOCATION]: { stock_location_id: location!.id }, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } })
  const [profile] = [(await fulfillment.listShippingProfiles({ type: "default" }))[0] ?? (await fulfillment.createShippingProfiles({ name: "Default", type: "default" }))]
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery", type: "shipping",
    service_zones: [{ name: "World", geo_zones: ["de", "us", "gb"].map((country_code) => ({ country_code, type: "country" as const })) }],
  })
  await link.create({ [Modules.STOCK_LOCATION]: { stock_location_id: location!.id }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } })
  const { result: [option] } = await createShippingOptionsWorkflow(container).run({
    input: [{
      name: "Standard", price_type: "flat", provider_id: "manual_manual", service_zone_id: set.service_zones[0]!.id, shipping_profile_id: profile!.id,
      type: { label: "Standard", description: "2-3 days", code: "standard" },
      prices: currencies.map((currency_code) => ({ currency_code, amount: 5 })),
      rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }, { attribute: "is_return", value: "false", operator: "eq" }],
    }],
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location!.id, add: [channel!.id] } })
  const { result: [key] } = await createApiKeysWorkflow(container).run({ input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] } })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key!.id, add: [channel!.id] } })

  const names = Object.keys(PRICES) as (keyof typeof PRICES)[]
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: names.map((name) => ({
        title: name, handle: name.replace("_", "-"), status: ProductStatus.PUBLISHED, shipping_profile_id: profile!.id,
        discountable: name !== "ten_fixed", is_giftcard: name === "giftcard",
        options: [{ title: "Size", values: ["One"] }],
        variants: [{ title: "One", sku: name, options: { Size: "One" }, manage_inventory: name !== "giftcard", prices: currencies.map((currency_code) => ({ currency_code, amount: PRICES[name] })) }],
        sales_channels: [{ id: channel!.id }],
      })),
    },
  })
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"] })
  await createInventoryLevelsWorkflow(container).run({
    input: { inventory_levels: items.map((item) => ({ location_id: location!.id, stocked_quantity: 1_000_000, inventory_item_id: item.id })) },
  })

  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: ADMIN } as never)
  await createUserAccountWorkflow(container).run({ input: { authIdentityId: authIdentity!.id, userData: { email: ADMIN.email } } })

  const byName = <T>(pick: (product: (typeof products)[number]) => T) =>
    Object.fromEntries(names.map((name) => [name, pick(products.find((product) => product.title === name)!)])) as Record<(typeof names)[number], T>
  return {
    key: key!.token,
    regions: { eur: regions[0]!.id, usd: regions[1]!.id, gbp: regions[2]!.id },
    variants: byName((product) => product.variants[0]!.id),
    products: byName((product) => product.id),
    shipping: option!.id,
    location: location!.id,
  }
}
