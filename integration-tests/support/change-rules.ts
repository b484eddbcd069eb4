import type { AdminProgrammeResponse, AdminProgrammeRules } from "../../src/contract"
import type { Admin } from "./api"

/** The rules in force as they can be sent again, with the version they belong to. */
export async function rulesInForce(admin: Admin): Promise<{ version: number; rules: AdminProgrammeRules }> {
  const { programme } = await admin.points.programme()
  const { version, active_from: _from, created_by: _by, created_at: _at, ...rules } = programme
  return { version, rules }
}

type Change = Partial<AdminProgrammeRules> | ((rules: AdminProgrammeRules) => Partial<AdminProgrammeRules>)

/** Puts the rules in force with these changes, by way of a draft. */
export async function changeRules(admin: Admin, change: Change): Promise<AdminProgrammeResponse> {
  const { version, rules } = await rulesInForce(admin)
  const patch = typeof change === "function" ? change(rules) : change
  const { draft } = await admin.points.saveDraft({ ...rules, ...patch, based_on_version: version, revision: 0 })
  if (!draft) throw new Error("the draft was not saved")
  return admin.points.activateDraft({ revision: draft.revision })
}
