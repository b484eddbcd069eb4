import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Answers that depend on who asks are kept by no browser, proxy or framework cache; nor are their refusals. */
export const noStore = (_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  res.setHeader("cache-control", "no-store")
  next()
}

/** The same for an answer that depends on who asks only where somebody is signed in. Comes after the log-in was looked at. */
export const noStoreWhenSignedIn = (req: MedusaRequest & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>, res: MedusaResponse, next: MedusaNextFunction) =>
  req.auth_context?.actor_id ? noStore(req, res, next) : next()
