import fc from "fast-check"
import { normalizeEmail } from "."

describe("normalizeEmail", () => {
  it("makes one address of the ways to write it", () => {
    expect(normalizeEmail("  Ana.Kowalska@Example.COM\n")).toBe("ana.kowalska@example.com")
    expect(normalizeEmail("jose\u0301@example.com")).toBe(normalizeEmail("JOS\u00c9@example.com"))
  })

  it("keeps plus-tags and dots, for providers disagree on their meaning", () => {
    expect(normalizeEmail("a.b+shop@gmail.com")).toBe("a.b+shop@gmail.com")
  })

  it("composes letters that only have one form in lower case", () => {
    expect(normalizeEmail("J\u030c@example.com")).toBe("\u01f0@example.com")
  })

  it("says the same about what it has said", () => {
    fc.assert(fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (email) => expect(normalizeEmail(normalizeEmail(email))).toBe(normalizeEmail(email))), {
      numRuns: 20_000,
    })
  })
})
