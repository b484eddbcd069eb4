import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminImport, AdminImportResponse, AdminImportsResponse } from "../../../contract"
import { POINTS_MODULE } from "../../../modules/points"
import type { ImportRecord } from "../../../modules/points/imports"
import type PointsModuleService from "../../../modules/points/service"
import { notFound } from "../refusals"

const IMPORTS_SHOWN = 100
const PROBLEMS_SHOWN = 100

const importView = ({ created_at, updated_at, created_by, checked_at, leased_until, ...record }: ImportRecord): AdminImport => ({
  ...record,
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString(),
})

/** The newest imports first. */
export async function listImports(container: MedusaContainer): Promise<AdminImportsResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  return { imports: (await points.listImports(IMPORTS_SHOWN)).map(importView) }
}

/** One import with its counts and the first rows that cannot be imported. */
export async function importDetail(container: MedusaContainer, id: string): Promise<AdminImportResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [record, problems] = await Promise.all([points.importById(id), points.importProblems(id, PROBLEMS_SHOWN)])
  if (!record) throw notFound("Import", id)
  return { import: importView(record), problems }
}
