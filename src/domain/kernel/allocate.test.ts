import { allocate } from "./allocate"

describe("allocate", () => {
  it("splits in proportion to the weights", () => {
    expect(allocate(100, [1, 1, 2])).toEqual([25, 25, 50])
  })

  it("gives what is left over to the largest remainders", () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(10, [335, 335, 330])).toEqual([4, 3, 3])
    expect(allocate(10, [330, 335, 335])).toEqual([3, 4, 3])
  })

  it("gives equal remainders to the earlier position", () => {
    expect(allocate(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0])
  })

  it("gives a position without weight nothing", () => {
    expect(allocate(7, [0, 3, 0])).toEqual([0, 7, 0])
  })

  it("gives everything to the first position when nothing weighs anything", () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0])
  })

  it("splits a negative total as the mirror of the positive one", () => {
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(allocate(-1, [1, 1])).toEqual([-1, 0])
  })

  it("has nothing to split among nobody, and refuses to lose points there", () => {
    expect(allocate(0, [])).toEqual([])
    expect(() => allocate(1, [])).toThrow(RangeError)
  })

  it("keeps every digit of the largest amounts", () => {
    expect(allocate(999_999_999_999, [999_999_999_999, 1])).toEqual([999_999_999_998, 1])
  })

  it("refuses weights that are not whole", () => {
    expect(() => allocate(10, [0.5, 1])).toThrow(RangeError)
  })
})
