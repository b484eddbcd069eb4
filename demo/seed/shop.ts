import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createReturnReasonsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { AMERICA, EUROPE, type CountryCode } from "./countries"
import { ADMIN } from "./log-ins"

export interface ShippingChoice {
  id: string
  name: string
  eur: number
  usd: number
}

/** The shop's frame: what orders and products refer to. */
export interface Shop {
  channel_id: string
  location_id: string
  profile_id: string
  regions: { eur: string; usd: string }
  tax_rate_ids: Record<CountryCode, string>
  shipping: { standard: ShippingChoice; express: ShippingChoice; return_id: string }
  publishable_key: string
}

/** A store with two regions: Europe in euros with VAT in the price, the United States in dollars with tax on top. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const store_id = (await query.graph({ entity: "store", fields: ["id"] })).data[0]?.id
  if (!store_id) throw new Error("no store: run db:migrate first")
  const channel_id = await ensureChannel(container)
  const currencies = { supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }, { currency_code: "usd", is_tax_inclusive: false }] }
  await updateStoresWorkflow(container).run({ input: { selector: { id: store_id }, update: { name: "Kettle & Bean", ...currencies, default_sales_channel_id: channel_id } } })

  const payment_providers = ["pp_system_default"]
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "Europe", currency_code: "eur", countries: EUROPE.map(({ code }) => code), payment_providers, is_tax_inclusive: true },
        { name: "United States", currency_code: "usd", countries: AMERICA.map(({ code }) => code), payment_providers, is_tax_inclusive: false },
      ],
    },
  })
  const [europe, america] = regions
  if (!europe || !america) throw new Error("regions were not created")
  const tax_rate_ids = await createTaxes(container)
  const { location_id, profile_id, zone_id } = await createWarehouse(container, channel_id)
  const shipping = await createShipping(container, zone_id, profile_id)
  const publishable_key = await createKey(container, channel_id)
  await updateStoresWorkflow(container).run({ input: { selector: { id: store_id }, update: { default_region_id: europe.id, default_location_id: location_id } } })
  await createReturnReasonsWorkflow(container).run({
    input: { data: [{ value: "damaged", label: "Damaged" }, { value: "not-to-taste", label: "Not to taste" }] },
  })
  await createAdmin(container)
  return { channel_id, location_id, profile_id, regions: { eur: europe.id, usd: america.id }, tax_rate_ids, shipping, publishable_key }
}

async function ensureChannel(container: MedusaContainer): Promise<string> {
  const found = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 })
  if (found[0]) return found[0].id
  const { result } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Web shop" }] } })
  return (result[0] as { id: string }).id
}

async function createTaxes(container: MedusaContainer): Promise<Record<CountryCode, string>> {
  const countries = [...EUROPE, ...AMERICA]
  await createTaxRegionsWorkflow(container).run({
    input: countries.map(({ code, rate, name }) => ({
      country_code: code,
      provider_id: "tp_system",
      default_tax_rate: { name: `${name} ${rate} %`, rate, code: `${code}-standard` },
    })),
  })
  const rates = await container.resolve(Modules.TAX).listTaxRates({}, { select: ["id", "code"] })
  return Object.fromEntries(countries.map(({ code }) => [code, rates.find((rate) => rate.code === `${code}-standard`)?.id])) as Record<CountryCode, string>
}

async function createWarehouse(container: MedusaContainer, channel_id: string) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse Leipzig", address: { address_1: "Spinnereistraße 7", city: "Leipzig", postal_code: "04179", country_code: "DE" } }] },
  })
  const location_id = (locations[0] as { id: string }).id
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  const profile = existing ?? (await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: "Default", type: "default" }] } })).result[0]
  const set = await fulfillment.createFulfillmentSets({
    name: "Leipzig delivery",
    type: "shipping",
    service_zones: [{ name: "Where we deliver", geo_zones: [...EUROPE, ...AMERICA].map(({ code }) => ({ country_code: code, type: "country" as const })) }],
  })
  await link.create([
    { [Modules.STOCK_LOCATION]: { stock_location_id: location_id }, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } },
    { [Modules.STOCK_LOCATION]: { stock_location_id: location_id }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location_id, add: [channel_id] } })
  return { location_id, profile_id: (profile as { id: string }).id, zone_id: (set.service_zones[0] as { id: string }).id }
}

async function createShipping(container: MedusaContainer, service_zone_id: string, shipping_profile_id: string): Promise<Shop["shipping"]> {
  const option = (name: string, code: string, days: string, eur: number, usd: number, is_return: boolean) => ({
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id,
    shipping_profile_id,
    type: { label: name, description: days, code },
    prices: [{ currency_code: "eur", amount: eur }, { currency_code: "usd", amount: usd }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: String(is_return), operator: "eq" as const },
    ],
  })
  const choices = { standard: { name: "Standard", eur: 4.9, usd: 7.9 }, express: { name: "Express", eur: 9.9, usd: 19.9 } }
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      option("Standard", "standard", "3 to 5 days", choices.standard.eur, choices.standard.usd, false),
      option("Express", "express", "the next working day", choices.express.eur, choices.express.usd, false),
      option("Return by post", "return", "we pay", 0, 0, true),
    ],
  })
  const id = (name: string) => (result.find((o) => o.name === name) as { id: string }).id
  return { standard: { id: id("Standard"), ...choices.standard }, express: { id: id("Express"), ...choices.express }, return_id: id("Return by post") }
}

async function createKey(container: MedusaContainer, channel_id: string): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({ input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] } })
  const key = result[0] as { id: string; token: string }
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel_id] } })
  return key.token
}

async function createAdmin(container: MedusaContainer): Promise<void> {
  const { email, password, first_name, last_name } = ADMIN
  const { authIdentity, error } = await container.resolve(Modules.AUTH).register("emailpass", { body: { email, password } })
  if (!authIdentity) throw new Error(`cannot register the admin: ${error}`)
  await createUserAccountWorkflow(container).run({ input: { authIdentityId: authIdentity.id, userData: { email, first_name, last_name } } })
}
