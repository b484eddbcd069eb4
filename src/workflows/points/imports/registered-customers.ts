import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rowsOf } from "../../rows-of"

/** The customers with a log-in by their e-mails, which Medusa compares letter by letter. */
export async function registeredCustomers(container: MedusaContainer, emails: readonly string[]): Promise<Map<string, string>> {
  if (!emails.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id", "email"], filters: { email: [...new Set(emails)], has_account: true } })
  return new Map(rowsOf<{ id: string; email: string }>(data).map((customer) => [customer.email, customer.id]))
}
