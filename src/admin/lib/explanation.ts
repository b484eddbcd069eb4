import type { EarnedPart } from "../../contract"

interface LineParts {
  /** Null for what the order brought as a whole. */
  line_id: string | null
  points: number
  parts: EarnedPart[]
}

export const partsTotal = (parts: readonly Pick<EarnedPart, "points">[]): number => parts.reduce((sum, part) => sum + part.points, 0)

/** The parts under their lines, in the order in which lines first appear, the whole order last. No part is lost: the sums add up to the total. */
export function byLine(parts: readonly EarnedPart[]): LineParts[] {
  const ids = [...new Set(parts.map((part) => part.line_id))].sort((a, b) => Number(a === null) - Number(b === null))
  return ids.map((line_id) => {
    const own = parts.filter((part) => part.line_id === line_id)
    return { line_id, points: partsTotal(own), parts: own }
  })
}
