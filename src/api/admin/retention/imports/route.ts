import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminImportResponse, AdminImportsResponse } from "../../../../contract"
import { FILE_BYTES_MAX, tooLarge } from "../../../../workflows/points/imports/file-text"
import { readImport } from "../../../../workflows/points/imports/read-import"
import { importDetail, listImports } from "../../../../workflows/points/reads/imports"
import type { UploadImportQuery } from "./validators"

/** The newest imports. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminImportsResponse>) => {
  res.json(await listImports(req.scope))
}

/** Looks a file through while it arrives; nothing is posted. The body is the file itself. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminImportResponse>) => {
  if (Number(req.headers["content-length"]) > FILE_BYTES_MAX) throw new MedusaError(MedusaError.Types.INVALID_DATA, tooLarge(FILE_BYTES_MAX))
  const { label, file_name } = req.validatedQuery as UploadImportQuery
  // What is left of a file that is refused early is read and dropped, so that the answer arrives.
  res.once("finish", () => req.resume())
  const id = await readImport(req.scope, { label, file_name: file_name || null, created_by: req.auth_context.actor_id, bytes: req, now: new Date() })
  res.status(201).json(await importDetail(req.scope, id))
}
