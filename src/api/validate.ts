import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

const problemsOf = (issues: readonly z.core.$ZodIssue[]) =>
  issues.map((issue) => (issue.path.length && !issue.message.startsWith(`${String(issue.path[0])}`) ? `${issue.path.join(".")}: ${issue.message}` : issue.message)).join("; ")

/** Checks a query string whole: unknown and repeated parameters are refused like wrong ones. The result is `req.validatedQuery`. */
export const queryOf = (schema: z.ZodType) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const parsed = schema.safeParse(req.query)
  if (!parsed.success) return next(new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid query: ${problemsOf(parsed.error.issues)}`))
  req.validatedQuery = parsed.data as Record<string, unknown>
  next()
}

/** Ids are letters, digits, `_` and `-`; anything else cannot exist and is answered like an unknown id, before it reaches the database. */
export const knownId = (what: string, param = "id") => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
  /^[\w-]{1,100}$/.test(req.params[param] ?? "") ? next() : next(new MedusaError(MedusaError.Types.NOT_FOUND, `${what} was not found.`))

/** Versions of the programme are numbered from 1. */
export const knownVersion = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
  /^[1-9]\d{0,8}$/.test(req.params.version ?? "") ? next() : next(new MedusaError(MedusaError.Types.NOT_FOUND, "The programme has no such version."))
