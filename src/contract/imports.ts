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
export type ImportProblem =
  | { code: "columns"; expected: string }
  | { code: "email" }
  | { code: "points" }
  | { code: "expires_at" }
  | { code: "earned_at" }
  | { code: "duplicate"; line: number }
  | { code: "repeated_otherwise"; points: number }
