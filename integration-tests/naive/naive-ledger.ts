import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PromotionActions } from "@medusajs/framework/utils"
import { createPromotionsWorkflow, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

const PROMO_KEY = "loyalty_promo_id"

/**
 * A points programme as one writes it at first: one number a customer, changed by reading, adding and writing back; a discount that the
 * cart's metadata remembers; points taken and given when `order.placed` arrives. It is wrong on purpose: the scenarios that our ledger has
 * to pass must fail here, or they would show nothing.
 */
export class NaiveLedger {
  private constructor(
    private readonly container: MedusaContainer,
    private readonly db: Knex
  ) {}

  static async create(container: MedusaContainer, db: Knex): Promise<NaiveLedger> {
    await db.raw(`create table if not exists naive_points (customer_id text primary key, points int not null)`)
    return new NaiveLedger(container, db)
  }

  async points(customer_id: string): Promise<number> {
    const { rows } = await this.db.raw<{ rows: { points: number }[] }>(`select points from naive_points where customer_id = ?`, [customer_id])
    return rows[0]?.points ?? 0
  }

  async add(customer_id: string, points: number): Promise<void> {
    const before = await this.points(customer_id)
    await this.write(customer_id, before + points)
  }

  async deduct(customer_id: string, points: number): Promise<void> {
    const before = await this.points(customer_id)
    if (before < points) throw new Error("not enough points")
    await this.write(customer_id, before - points)
  }

  /** Nobody asks who is calling: the cart says whose points these are. */
  async applyToCart(cart_id: string, wanted: number): Promise<void> {
    const cart = await this.cart(cart_id)
    if (cart.metadata?.[PROMO_KEY]) throw new Error("points are on this cart already")
    const amount = Math.min(wanted, await this.points(cart.customer_id))
    if (amount <= 0) throw new Error("no points")
    const code = `NAIVE-${Math.random().toString(36).slice(2)}`
    const { result } = await createPromotionsWorkflow(this.container).run({
      input: {
        promotionsData: [{
          code, type: "standard", status: "active", is_automatic: false, is_tax_inclusive: true,
          rules: [{ attribute: "customer.id", operator: "eq", values: [cart.customer_id] }],
          application_method: { type: "fixed", target_type: "order", allocation: "across", value: amount, currency_code: cart.currency_code },
        }],
      },
    })
    await updateCartPromotionsWorkflow(this.container).run({
      input: { cart_id, promo_codes: [code], action: PromotionActions.ADD, force_refresh_payment_collection: true },
    })
    await this.container.resolve(Modules.CART).updateCarts(cart_id, { metadata: { ...cart.metadata, [PROMO_KEY]: result[0]!.id } })
  }

  /** Before a cart is completed: are the points still there? They are not taken yet. */
  async checkBeforeComplete(cart_id: string): Promise<void> {
    const cart = await this.cart(cart_id)
    const value = await this.promotionValue(cart.metadata)
    if (value > 0 && (await this.points(cart.customer_id)) < value) throw new Error("not enough points")
  }

  /** `order.placed`: takes the points of the discount, or else gives points for the order. */
  async orderPlaced(order_id: string): Promise<void> {
    const query = this.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "order", fields: ["id", "customer_id", "metadata", "total"], filters: { id: order_id } })
    const order = data[0]!
    const value = await this.promotionValue(order.metadata ?? null)
    if (value > 0) await this.deduct(order.customer_id as string, value)
    else await this.add(order.customer_id as string, Math.floor(Number(order.total)))
  }

  private async write(customer_id: string, points: number): Promise<void> {
    await this.db.raw(`insert into naive_points (customer_id, points) values (?, ?) on conflict (customer_id) do update set points = excluded.points`, [customer_id, points])
  }

  private async cart(id: string): Promise<{ customer_id: string; currency_code: string; metadata: Record<string, unknown> | null }> {
    const query = this.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "cart", fields: ["id", "customer_id", "currency_code", "metadata"], filters: { id } })
    const { customer_id, currency_code, metadata } = data[0]!
    return { customer_id: customer_id as string, currency_code, metadata: metadata ?? null }
  }

  private async promotionValue(metadata: Record<string, unknown> | null): Promise<number> {
    const id = metadata?.[PROMO_KEY]
    if (typeof id !== "string" || !id) return 0
    const promotion = await this.container.resolve(Modules.PROMOTION).retrievePromotion(id, { relations: ["application_method"] })
    return Number(promotion.application_method?.value ?? 0)
  }
}
