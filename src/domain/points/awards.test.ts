import { awardAt, awardSince, awardToGive } from "./awards"
import { aProgramme, days, NOON } from "./points.test-support"

const award = (id: string, active = true) => ({ id, title: id, points: 50, active })

describe("awards", () => {
  const rules = { awards: [award("review"), award("newsletter", false), award("first_order"), award("quiz")] }

  it("are given while they are active; what is asked for else is told what there is", () => {
    expect(awardToGive(rules, "review")).toMatchObject({ id: "review", points: 50 })
    expect(awardToGive(rules, "newsletter")).toEqual({ refused: "no_such_award", active: ["review", "quiz"] })
    expect(awardToGive(rules, "nothing")).toEqual({ refused: "no_such_award", active: ["review", "quiz"] })
    expect(awardToGive({ awards: [] }, "review")).toEqual({ refused: "no_such_award", active: [] })
  })

  it("for the first order come with the order, never by hand", () => {
    expect(awardToGive(rules, "first_order")).toEqual({ refused: "earned_by_order", active: ["review", "quiz"] })
  })

  it("are worth what the version in force at the time says", () => {
    const versions = [
      aProgramme({ version: 1, active_from: days(-10) }),
      aProgramme({ version: 2, active_from: days(-5), awards: [award("signup")] }),
      aProgramme({ version: 3, active_from: days(5), awards: [award("signup", false)] }),
      aProgramme({ version: 4, active_from: days(6), awards: [{ ...award("signup"), points: 70 }] }),
    ]
    expect(awardAt(versions, days(-6), "signup")).toBeNull()
    expect(awardAt(versions, NOON, "signup")).toMatchObject({ points: 50 })
    expect(awardAt(versions, days(5), "signup")).toBeNull()
    expect(awardAt(versions, days(9), "signup")).toMatchObject({ points: 70 })
    expect(awardAt(versions, days(-99), "signup")).toBeNull()
    expect(awardSince(versions, "signup")).toEqual(days(-5))
    expect(awardSince(versions, "review")).toBeNull()
  })
})
