import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminImportResponse } from "../../../../../../contract"
import { startImport } from "../../../../../../workflows/points/imports/run-import"
import { importDetail } from "../../../../../../workflows/points/reads/imports"

/** Posts the rows of an import in the background, or goes on with one that stopped; repeating it does no harm. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminImportResponse>) => {
  const id = req.params.id as string
  await startImport(req.scope, id)
  res.status(202).json(await importDetail(req.scope, id))
}
