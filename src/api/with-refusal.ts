import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { getHttpResponseFromError } from "@medusajs/framework/http"

type Handler<Req extends MedusaRequest> = (req: Req, res: MedusaResponse) => Promise<unknown>

const refusalOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "refusal" in error ? error.refusal : undefined)

/** Runs a handler whose refusals are answered as Medusa answers errors, with `refusal` beside the message: the reason and its numbers. */
export const withRefusal =
  <Req extends MedusaRequest>(handler: Handler<Req>) =>
  async (req: Req, res: MedusaResponse, _next?: MedusaNextFunction): Promise<void> => {
    try {
      await handler(req, res)
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) throw error
      const { statusCode, body } = getHttpResponseFromError(error)
      res.status(statusCode).json({ ...body, refusal })
    }
  }
