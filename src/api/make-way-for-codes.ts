import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { yieldToCodes } from "../workflows/points/tiers/personal-discount"

/** The codes in a body that nobody has checked yet. */
function codesIn(body: unknown): string[] {
  const codes = typeof body === "object" && body !== null && "promo_codes" in body ? body.promo_codes : []
  return Array.isArray(codes) ? codes.filter((code): code is string => typeof code === "string").slice(0, 50) : []
}

/** Adding a code to a cart tells nobody in Medusa, so a personal discount that stands beside no code is taken off before. */
export const makeWayForCodes = async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const codes = codesIn(req.body)
  try {
    if (codes.length) await yieldToCodes(req.scope, { cart_id: req.params.id ?? "", codes, now: new Date() })
  } catch (error) {
    // The shop's own route goes on; the next change of the cart tries again.
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`retention: a personal discount could not make way for a code: ${error instanceof Error ? error.message : String(error)}`)
  }
  next()
}
