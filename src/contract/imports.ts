import type { ImportProblem } from "../domain/points"

export type { ImportProblem }

/** An import of points from an old programme: looked through first, run afterwards. */
export interface AdminImport {
  id: string
  label: string
  file_name: string | null
  state: "reading" | "checked" | "running" | "done" | "failed"
  rows: number
  /** Rows that can be imported, cannot be, were imported before, and are imported by now. */
  valid: number
  invalid: number
  repeated: number
  imported: number
  points: number
  error: string | null
  created_at: string
  updated_at: string
}
export interface AdminImportsResponse {
  imports: AdminImport[]
}
export interface AdminImportResponse {
  import: AdminImport
  /** The first rows that cannot be imported, by line. */
  problems: { line: number; problem: ImportProblem }[]
}
