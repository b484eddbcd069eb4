import type { IPromotionModuleService, MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { Modules, PromotionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { ArmInput } from "./hold-points"

const CAMPAIGN = "retention-points"

/** The one campaign that groups these promotions in the admin's list; it has no dates and no budget and so changes nothing. */
async function pointsCampaign(promotions: IPromotionModuleService): Promise<string> {
  const find = async () => (await promotions.listCampaigns({ campaign_identifier: [CAMPAIGN] }, { select: ["id"], take: 1 }))[0]?.id
  const found = await find()
  if (found) return found
  try {
    return (await promotions.createCampaigns({ name: "Points (system)", campaign_identifier: CAMPAIGN, description: "Discounts that points pay for. Made and ended by the points programme." })).id
  } catch (error) {
    const made = await find()
    if (made) return made
    throw error
  }
}

export async function promotionByCode(container: MedusaContainer, code: string): Promise<PromotionDTO | null> {
  const promotions = container.resolve(Modules.PROMOTION)
  const [found] = await promotions.listPromotions({ code: [code] }, { relations: ["application_method"], take: 1 })
  return found ?? null
}

interface Codes {
  codes: string[]
}

interface UndoPromotion {
  id: string
  status: PromotionDTO["status"]
  value: number
}

/**
 * Makes or changes the promotion that carries a hold: bound to its cart and customer by rules, one use, tax included, worth exactly the
 * held points. Its code is not a secret; in any other cart it does nothing.
 */
export const armPromotionStep = createStep(
  "retention-arm-promotion-step",
  async (input: ArmInput, { container }) => {
    const promotions = container.resolve(Modules.PROMOTION)
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    const { hold } = input
    if (!hold) return new StepResponse<Codes, UndoPromotion | null>({ codes: [] }, null)
    const existing = input.is_new ? null : await promotionByCode(container, hold.code)
    if (existing) {
      await setPromotion(promotions, { id: existing.id, status: PromotionStatus.ACTIVE, value: input.value })
      await points.bindPromotion(hold.id, existing.id)
      const before = { id: existing.id, status: existing.status, value: Number(existing.application_method?.value ?? 0) }
      return new StepResponse<Codes, UndoPromotion | null>({ codes: [hold.code] }, before)
    }
    const created = await promotions.createPromotions({
      code: hold.code,
      type: "standard",
      status: PromotionStatus.ACTIVE,
      is_automatic: false,
      is_tax_inclusive: true,
      limit: 1,
      campaign_id: await pointsCampaign(promotions),
      metadata: { retention_hold_id: hold.id },
      rules: [
        { attribute: "id", operator: "eq", values: [hold.cart_id] },
        { attribute: "customer.id", operator: "eq", values: [input.customer_id] },
      ],
      application_method: { type: "fixed", target_type: "order", allocation: "across", value: input.value, currency_code: hold.currency_code },
    })
    await points.bindPromotion(hold.id, created.id)
    return new StepResponse<Codes, UndoPromotion | null>(
      { codes: [hold.code] },
      { id: created.id, status: PromotionStatus.INACTIVE, value: input.value }
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    await setPromotion(container.resolve(Modules.PROMOTION), undo)
  }
)

/** Switches a hold's promotion off, so that its code can never bring back a discount whose points are free again. */
export const disarmPromotionStep = createStep(
  "retention-disarm-promotion-step",
  async (input: { code: string | null }, { container }) => {
    const promotion = input.code ? await promotionByCode(container, input.code) : null
    if (!promotion) return new StepResponse<Codes, Omit<UndoPromotion, "value"> | null>({ codes: [] }, null)
    const promotions = container.resolve(Modules.PROMOTION)
    await promotions.updatePromotions({ id: promotion.id, status: PromotionStatus.INACTIVE })
    return new StepResponse<Codes, Omit<UndoPromotion, "value"> | null>(
      { codes: promotion.code ? [promotion.code] : [] },
      { id: promotion.id, status: promotion.status }
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve(Modules.PROMOTION).updatePromotions({ id: undo.id, ...(undo.status ? { status: undo.status } : {}) })
  }
)

async function setPromotion(promotions: IPromotionModuleService, { id, status, value }: UndoPromotion): Promise<void> {
  await promotions.updatePromotions({ id, ...(status ? { status } : {}), application_method: { value } })
}
