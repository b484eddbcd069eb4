import { days, NOON } from "./points.test-support"
import { owedFor, restoredExpiry, returnRefusal, voucherAfterOrder, voucherExpiry, type Voucher } from "./vouchers"

const aVoucher = (over: Partial<Voucher> = {}): Voucher => ({ origin: "reward", state: "issued", points: 500, uses: [], ...over })
const order = (id: string, canceled = false) => ({ id, canceled })

describe("a voucher's end", () => {
  it("is the first midnight after its days are over", () => {
    expect(voucherExpiry(NOON, 30)).toEqual(new Date("2026-04-15T00:00:00.000Z"))
    expect(voucherExpiry(new Date("2026-03-15T00:00:00.000Z"), 1)).toEqual(new Date("2026-03-17T00:00:00.000Z"))
    expect(voucherExpiry(new Date("2026-12-30T23:59:59.999Z"), 1)).toEqual(new Date("2027-01-01T00:00:00.000Z"))
  })

  it("stays where it is when a voucher comes back, but is at least 30 days off", () => {
    expect(restoredExpiry(days(300), NOON)).toEqual(days(300))
    expect(restoredExpiry(days(-5), NOON)).toEqual(voucherExpiry(NOON, 30))
  })
})

describe("a voucher that an order shows", () => {
  it("is used, whatever state it had", () => {
    for (const state of ["issuing", "issued", "returned", "expired", "withdrawn"] as const) {
      expect(voucherAfterOrder(aVoucher({ state }), order("a"))).toEqual({ state: "used", uses: ["a"], owed: 500, fresh_code: false })
    }
  })

  it("costs its points for each order that kept it", () => {
    expect(voucherAfterOrder(aVoucher({ state: "used", uses: ["a"] }), order("b"))).toMatchObject({ uses: ["a", "b"], owed: 1000 })
    expect(voucherAfterOrder(aVoucher({ state: "used", uses: ["a", "b"] }), order("a", true))).toMatchObject({ state: "used", uses: ["b"], owed: 500 })
  })

  it("gives its points back when the last of them is cancelled; one that spending brought gets a new code", () => {
    expect(voucherAfterOrder(aVoucher({ state: "used", uses: ["a"] }), order("a", true))).toEqual({ state: "returned", uses: [], owed: 0, fresh_code: false })
    const brought = aVoucher({ origin: "threshold", points: 0, state: "used", uses: ["a"] })
    expect(voucherAfterOrder(brought, order("a", true))).toEqual({ state: "issuing", uses: [], owed: 0, fresh_code: true })
  })

  it("gives its points back when the order was cancelled before anybody looked: its one use is spent", () => {
    expect(voucherAfterOrder(aVoucher(), order("a", true))).toMatchObject({ state: "returned", owed: 0 })
  })

  it("stays ended when a cancelled order is looked at again", () => {
    for (const state of ["returned", "expired", "withdrawn"] as const) {
      expect(voucherAfterOrder(aVoucher({ state }), order("a", true))).toEqual({ state, uses: [], owed: 0, fresh_code: false })
    }
  })
})

describe("a voucher given back", () => {
  it("must be unused and bought with points; giving it back again is no mistake", () => {
    for (const state of ["issuing", "issued", "returned"] as const) expect(returnRefusal(aVoucher({ state }))).toBeNull()
    for (const state of ["used", "expired", "withdrawn"] as const) expect(returnRefusal(aVoucher({ state }))).toEqual({ refused: `voucher_${state}` })
    expect(returnRefusal(aVoucher({ origin: "threshold", points: 0 }))).toEqual({ refused: "voucher_not_exchanged" })
  })

  it("owes nothing, one that can be used owes its price", () => {
    expect(owedFor(aVoucher({ state: "returned" }))).toBe(0)
    expect(owedFor(aVoucher())).toBe(500)
  })
})
