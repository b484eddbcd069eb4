import { ownPath } from "./own-path"

describe("where to go after signing in", () => {
  it.each(["/checkout", "/account/orders?page=2", "/c/coffee#top"])("goes back to %s", (wanted) => {
    expect(ownPath(wanted, "/account")).toBe(wanted)
  })

  it.each([null, "", "checkout", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example", "javascript:alert(1)", "/.//elsewhere.example", "/..//elsewhere.example", "/%2e//elsewhere.example", "/.\\\\elsewhere.example", "/./\\elsewhere.example"])("does not follow %j out of the shop", (wanted) => {
    expect(ownPath(wanted, "/account")).toBe("/account")
  })

  it.each(["/log-in", "/sign-up?to=/checkout"])("does not go round in circles to %s", (wanted) => {
    expect(ownPath(wanted, "/account")).toBe("/account")
  })
})
