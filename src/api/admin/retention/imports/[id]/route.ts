import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminImportResponse } from "../../../../../contract"
import { importDetail } from "../../../../../workflows/points/reads/imports"

/** How far an import is, and the first rows that cannot be imported. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminImportResponse>) => {
  res.json(await importDetail(req.scope, req.params.id as string))
}
