import { cellText, csvLine, delimiterOf, plainCell } from "./csv-cell"

describe("cells of a CSV file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["＝1", "'＝1"],
    ["seen;=1+1", "seen;'=1+1"],
    ["first\n=1+1", "first\n'=1+1"],
    ["ann@example.com", "ann@example.com"],
    ["a-b", "a-b"],
    ["'quoted'", "'quoted'"],
    ["'=1", "''=1"],
    ["", ""],
  ])("run no formula: %j becomes %j, and is read back as it was", (text, cell) => {
    expect(plainCell(text)).toBe(cell)
    expect(cellText(cell)).toBe(text)
  })

  it("are quoted where they hold a separator, a quote or a line break; numbers are ours and stay numbers", () => {
    expect(csvLine(["a,b", 'say "hi"', "two\nlines", null, -5, 1_000_000_000_000, "=x"])).toBe(`"a,b","say ""hi""","two\nlines",,-5,1000000000000,'=x\r\n`)
  })
})

describe("the delimiter of a file", () => {
  it.each([
    ["email,points", ","],
    ["email;points", ";"],
    ["email\tpoints", "\t"],
    ['"e-mail, private";points', ";"],
    ["email", ","],
    ["", ","],
    ['"a;b;c",points,reference', ","],
  ])("is the one its header %j has most of", (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter)
  })
})
