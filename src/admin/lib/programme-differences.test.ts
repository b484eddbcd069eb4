import type { AdminProgrammeRules } from "../../contract"
import en from "../i18n/json/en.json"
import { rulesOf, standingOf } from "./programme-draft"
import { differences } from "./programme-differences"
import { RULES } from "./programme-rules.test-support"

const changed = (change: Partial<AdminProgrammeRules>) => differences(RULES, { ...RULES, ...change })
const [weekend, thanks] = RULES.earning as [(typeof RULES.earning)[number], (typeof RULES.earning)[number]]

test("rules that say the same differ in nothing, in whatever order their fields come", () => {
  const turned = Object.fromEntries(Object.entries(RULES).reverse()) as unknown as AdminProgrammeRules
  expect(differences(RULES, turned)).toEqual([])
  expect(differences(RULES, { ...RULES, earning: [...RULES.earning].reverse() })).toEqual([])
})

test("whatever is changed is told: no field of the rules is left out", () => {
  const other: { [K in keyof AdminProgrammeRules]: AdminProgrammeRules[K] } = {
    time_zone: "UTC", currencies: [], rounding: "up", hold_days_after_delivery: 1, hold_days_after_payment: 1, expiry_months: 1, expiry_month_end: false, inactivity_months: 1,
    redeem_points_min: 1, redeem_share_max_percent: 1, redeem_points_step: 1, exclusions: { ...RULES.exclusions, sale_items: false }, earning: [], awards: [], tiers: null, ladder: null, thresholds: [],
  }
  for (const field of Object.keys(rulesOf(RULES)) as (keyof AdminProgrammeRules)[]) expect([field, changed({ [field]: other[field] }).length > 0]).toEqual([field, true])
  for (const field of Object.keys(weekend) as (keyof typeof weekend)[]) {
    if (field === "id" || field === "priority") continue
    const earning = [{ ...weekend, [field]: field === "active" ? false : (thanks[field] ?? 1) }, thanks]
    expect([field, changed({ earning }).length]).toEqual([field, 1])
  }
})

test("a list tells what came, went, changed and was switched, by name", () => {
  const fresh = { ...thanks, id: "new", title: "New" }
  expect(changed({ earning: [{ ...weekend, cap_total: null, weekdays: [] }, fresh] })).toEqual([
    { kind: "changed", list: "earning", title: "Weekend", parts: ["weekdays", "cap_total"] },
    { kind: "added", list: "earning", title: "New" },
    { kind: "removed", list: "earning", title: "Thanks" },
  ])
  expect(changed({ earning: [weekend, { ...thanks, active: true }] })).toEqual([{ kind: "switched_on", list: "earning", title: "Thanks" }])
  expect(changed({ earning: [{ ...weekend, priority: 0 }, { ...thanks, priority: 5 }] })).toEqual([{ kind: "order" }])
})

test("tiers and the cumulative discount tell switching from changing", () => {
  expect(changed({ tiers: null, ladder: null })).toEqual([{ kind: "tiers_off" }, { kind: "ladder_off" }])
  expect(differences({ ...RULES, tiers: null, ladder: null }, RULES).map(({ kind }) => kind)).toEqual(["tiers_on", "added", "added", "ladder_on"])
  expect(changed({ tiers: { ...RULES.tiers!, grace_days: 0 } })).toEqual([{ kind: "tiers_rule" }])
})

test("there are words for each part of a rule that can change", () => {
  const parts = [...Object.keys(weekend), ...Object.keys(RULES.awards[0]!), ...Object.keys(RULES.tiers!.levels[0]!), ...Object.keys(RULES.thresholds[0]!)]
  expect(parts.filter((part) => !["id", "active", "priority"].includes(part) && !(part in en.part))).toEqual([])
})

test("an edit begins from the draft, or from the version in force where there is none", () => {
  const programme = { ...RULES, version: 3, active_from: "2026-01-01T00:00:00.000Z", created_by: "user_1", created_at: "2026-01-01T00:00:00.000Z" }
  const draft = { ...RULES, expiry_months: 24, based_on_version: 3, revision: 7, updated_by: "user_2", updated_at: "2026-02-01T00:00:00.000Z" }
  const both = { programme, history: [], currencies_without_rate: [] }
  expect(standingOf({ ...both, draft: null })).toMatchObject({ revision: 0, based_on_version: 3, rules: RULES })
  expect(standingOf({ ...both, draft })).toMatchObject({ revision: 7, based_on_version: 3, rules: { expiry_months: 24 }, updated_by: "user_2" })
  expect(Object.keys(standingOf({ ...both, draft }).rules)).not.toContain("revision")
})
