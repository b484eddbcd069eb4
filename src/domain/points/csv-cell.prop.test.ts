import fc from "fast-check"
import { cellText, plainCell } from "./csv-cell"

/** Text of the characters that matter here, in any order. */
const hostile = fc.array(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ";", ",", " ", "a", "1", "＝"), { maxLength: 12 }).map((chars) => chars.join(""))

describe("cells of a CSV file, whatever they hold", () => {
  it("are read back as they were", () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => expect(cellText(plainCell(text))).toBe(text)))
  })

  it("begin no formula, wherever a spreadsheet cuts them", () => {
    fc.assert(fc.property(hostile, (text) => plainCell(text).split(/[;,\t\r\n]/).every((part) => !/^[=+\-@＝＋－＠]/.test(part))))
  })
})
