import fs from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "..")

/** The cases that loyalty programmes get wrong; each is the subject of at least one test over HTTP or at the module, named by its number. */
const CASES: Record<number, string> = {
  1: "full refund or cancellation with the points unspent",
  2: "earned points are spent already when the order comes back",
  3: "partial refund, the earned side, under the rules of the order's time",
  4: "partial refund, the spent side; shipping alone gives nothing back",
  5: "money and points on a refund",
  6: "expiry of restored points",
  7: "order edit and exchange",
  8: "pending points: expiry and tiers",
  9: "settings change: only what comes after follows them",
  10: "fixed bonuses",
  11: "idempotency",
  12: "concurrency",
  13: "failed payment",
  14: "the cart changes after points were applied",
  15: "currencies",
  16: "guests",
  17: "merged and deleted customers",
  18: "tiers and refunds",
  19: "rounding",
  20: "payment on delivery",
  21: "discount or means of payment",
  22: "imported and backdated points",
  23: "clock, time zone, month ends",
  24: "once for each subject",
  25: "order of events",
  26: "accounting",
}

function* specs(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const found = path.join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== "node_modules") yield* specs(found)
    else if (entry.name.endsWith(".spec.ts")) yield found
  }
}

/** The numbers that titles of tests name: "edge case 4", "edge cases 3 and 9". */
const named = [...specs(path.join(ROOT, "integration-tests")), ...specs(path.join(ROOT, "src"))].flatMap((file) =>
  [...fs.readFileSync(file, "utf8").matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*["'`][^\n]*edge cases? ([\d, and]+)/g)].flatMap((match) => (match[1] ?? "").match(/\d+/g)?.map(Number) ?? [])
)

describe("edge cases of loyalty programmes", () => {
  it.each(Object.entries(CASES))("%s: %s", (number) => {
    expect(named).toContain(Number(number))
  })
})
