import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isLockTimeout } from "../workflows/points/is-lock-timeout"

type Handler<Req extends MedusaRequest> = (req: Req, res: MedusaResponse) => Promise<unknown>

/** Runs a handler that takes the cart's lock; when another request holds it too long the answer is 409, try again, and nothing changed. */
export const whenCartFree =
  <Req extends MedusaRequest>(handler: Handler<Req>) =>
  async (req: Req, res: MedusaResponse, _next?: MedusaNextFunction): Promise<void> => {
    try {
      await handler(req, res)
    } catch (error) {
      if (!isLockTimeout(error)) throw error
      res.setHeader("retry-after", "2")
      res.status(409).json({ type: "conflict", code: "retention_cart_busy", message: "Another change to this cart is under way. Try again in a moment." })
    }
  }
