import { canRun } from "./import-run"
import { SAMPLE_CSV } from "./import-sample"

const NOW = new Date("2026-11-21T12:00:00Z")
const at = (seconds_ago: number) => new Date(NOW.getTime() - seconds_ago * 1000).toISOString()

test("a file that was looked through can be run, if anything in it can be imported", () => {
  expect(canRun({ state: "checked", valid: 3, imported: 0, updated_at: at(0) }, NOW)).toBe("run")
  expect(canRun({ state: "checked", valid: 0, imported: 0, updated_at: at(0) }, NOW)).toBeNull()
})

test("an import that stopped half-way can be gone on with, one that moves or is done cannot", () => {
  expect(canRun({ state: "failed", valid: 3, imported: 1, updated_at: at(0) }, NOW)).toBe("resume")
  expect(canRun({ state: "running", valid: 3, imported: 1, updated_at: at(5) }, NOW)).toBeNull()
  expect(canRun({ state: "running", valid: 3, imported: 1, updated_at: at(300) }, NOW)).toBe("resume")
  expect(canRun({ state: "done", valid: 3, imported: 3, updated_at: at(300) }, NOW)).toBeNull()
  expect(canRun({ state: "reading", valid: 0, imported: 0, updated_at: at(300) }, NOW)).toBeNull()
})

test("the sample has as many cells in each row as columns", () => {
  const [header = "", ...rows] = SAMPLE_CSV.trimEnd().split("\r\n")
  expect(rows.map((row) => row.split(",").length)).toEqual(rows.map(() => header.split(",").length))
})
