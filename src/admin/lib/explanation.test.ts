import { byLine, partsTotal } from "./explanation"

const part = (line_id: string | null, rule_id: string, points: number) => ({ line_id, rule_id, points, title: null })

test("parts stand under their lines, the whole order last, and add up to the total", () => {
  const parts = [part("a", "rate", 10), part(null, "first_order", 50), part("b", "rate", 4), part("a", "tier", 5), part("b", "half", -2)]
  const lines = byLine(parts)
  expect(lines.map(({ line_id, points }) => [line_id, points])).toEqual([["a", 15], ["b", 2], [null, 50]])
  expect(partsTotal(lines)).toBe(partsTotal(parts))
})

test("nothing explains nothing", () => {
  expect(byLine([])).toEqual([])
})
