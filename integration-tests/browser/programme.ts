import type { AdminSaveDraft } from "../../src/contract"
import { Admin, eventually } from "../support/api"
import { shoot, type Session } from "./session"

const TABS_AT_MOST = 150

/** An admin plans a campaign, edits settings by keyboard and levels by mouse, simulates and activates it all, and looks at the version before. */
export async function programme(session: Session): Promise<void> {
  const { base, page } = session
  const admin = await Admin.login(base)
  await page.goto(`${base}/app/retention/programme`)
  await page.getByRole("heading", { name: "In force: version 1" }).waitFor()
  await page.getByRole("button", { name: /^Begin with: 5 points for each/ }).waitFor()
  await shoot(session, "programme-begin")

  await plansCampaign(session, admin)
  await editsByKeyboard(session, admin)
  await makesLevels(session, admin)
  await activates(session, admin)
  await meetsAnother(session, admin)
}

const tab = (session: Session, name: string) => session.page.getByRole("navigation", { name: "Programme" }).getByRole("link", { name }).click()

async function plansCampaign(session: Session, admin: Admin): Promise<void> {
  const { page, checks, shop } = session
  await tab(session, "Earning and campaigns")
  await page.getByRole("button", { name: "Add rule" }).click()
  const form = page.getByRole("dialog", { name: "New earning rule" })
  await form.getByRole("button", { name: "Save to draft" }).click()
  await form.getByText("Enter a name of at most 100 characters.").waitFor()
  checks.that("a rule without a name is refused beside the field, in words", true)
  await form.getByLabel("Name").fill("Weekend")
  await form.getByLabel("Of the rate").fill("300")
  await form.getByRole("combobox", { name: "Products" }).fill("thirty")
  await form.getByRole("option", { name: "thirty" }).waitFor()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await form.getByRole("button", { name: "Remove thirty" }).waitFor()
  await page.keyboard.press("Escape")
  await form.getByLabel("Saturday").click()
  await form.getByLabel("Sunday").click()
  await form.getByLabel("Starts").fill("2026-01-01T00:00")
  await form.getByLabel(/^Most points per member/).fill("500")
  await shoot(session, "programme-earning-form")
  await form.getByRole("button", { name: "Save to draft" }).click()
  await page.getByText("3 × the points of the rate").waitFor()
  const { programme, draft } = await admin.points.programme()
  const [rule] = draft?.earning ?? []
  checks.equal(
    "a campaign is saved to the draft, and the version in force stays as it is",
    [programme.earning.length, draft?.earning.length, rule?.title, rule?.gift, rule?.products.product_ids, rule?.weekdays, rule?.cap_per_member, rule?.starts_at],
    [0, 1, "Weekend", { kind: "multiplier", percent: 300 }, [shop.products.thirty], [6, 7], 500, "2026-01-01T00:00:00.000Z"]
  )
}

/** Moves on with the Tab key until the field with this label has the focus. */
async function tabTo({ page }: Session, label: string): Promise<boolean> {
  for (let i = 0; i < TABS_AT_MOST; i++) {
    await page.keyboard.press("Tab")
    if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() === wanted, label)) return true
  }
  return false
}

async function editsByKeyboard(session: Session, admin: Admin): Promise<void> {
  const { base, page, checks } = session
  await page.goto(`${base}/app/retention/programme/settings`)
  await page.getByRole("form", { name: "Settings of the programme" }).waitFor()
  checks.that("the keyboard alone reaches a field of the settings", await tabTo(session, "Valid for"))
  await page.keyboard.press("Control+A")
  await page.keyboard.type("0.5")
  await page.getByText("Enter a whole number from 0 to 120.").waitFor()
  await page.keyboard.press("Control+A")
  await page.keyboard.type("24")
  await page.keyboard.press("Enter")
  await page.getByText("Saved to the draft").first().waitFor()
  checks.equal("and Return saves it to the draft", (await admin.points.programme()).draft?.expiry_months, 24)
  await shoot(session, "programme-settings")
}

async function makesLevels(session: Session, admin: Admin): Promise<void> {
  const { page, checks } = session
  await tab(session, "Tiers and discounts")
  await page.getByRole("switch", { name: "Tiers are on" }).click()
  await page.getByLabel("Name").fill("Friend")
  await page.getByRole("button", { name: "Add level" }).click()
  const second = page.getByRole("group", { name: "Level 2" })
  await second.getByLabel("Name").fill("Champion")
  const champion = page.getByRole("group", { name: "Champion" })
  await champion.getByLabel("From").fill("0")
  await page.getByText("Enter more than in the row above.").waitFor()
  await champion.getByLabel("From").fill("60")
  await champion.getByLabel("Earns").fill("150")

  await tab(session, "Settings")
  await page.getByRole("alertdialog", { name: "Leave without saving?" }).getByRole("button", { name: "Stay" }).click()
  checks.that("a page with unsaved changes is not left without asking", true)
  await page.getByRole("button", { name: "Save to draft" }).click()
  // The message of an earlier save may still be there, so the server is asked.
  await eventually(async () => !!(await admin.points.programme()).draft?.tiers, "levels are saved")
  const { draft } = await admin.points.programme()
  checks.equal("levels are saved beside the campaign", [draft?.tiers?.levels.map(({ title, from, earn_percent }) => [title, from, earn_percent]), draft?.earning.length], [[["Friend", 0, 100], ["Champion", 60, 150]], 1])
  await shoot(session, "programme-tiers")
}

async function activates(session: Session, admin: Admin): Promise<void> {
  const { page, checks } = session
  await tab(session, "Overview")
  const draft = page.getByRole("region", { name: "Draft" })
  for (const sentence of ["Valid for (months): 12 → 24", "Earning rule “Weekend” added", "Tiers are switched on", "Level “Champion” added"]) await draft.getByText(sentence).waitFor()
  checks.that("the draft's changes are told in sentences", true)
  await draft.getByRole("button", { name: "Simulate" }).click()
  const result = draft.getByTestId("retention-simulation")
  await result.getByRole("rowheader", { name: "Points", exact: true }).waitFor()
  checks.that("past orders are replayed under it", /1 order/.test(await result.innerText()), await result.innerText())
  await shoot(session, "programme-draft")
  await draft.getByRole("button", { name: "Activate" }).click()
  const sure = page.getByRole("alertdialog", { name: "Activate as version 2?" })
  await sure.getByText("Earning rule “Weekend” added").waitFor()
  await sure.getByRole("button", { name: "Activate" }).click()
  await page.getByRole("heading", { name: "In force: version 2" }).waitFor()
  const after = await admin.points.programme()
  checks.equal("activating makes a new version and ends the draft", [after.programme.version, after.programme.expiry_months, after.programme.earning.length, after.draft], [2, 24, 1, null])
  await page.getByRole("button", { name: "View version 1" }).click()
  await page.getByRole("dialog", { name: "Version 1" }).getByText("Valid for 12 months").waitFor()
  checks.that("the version before can be looked at", true)
  await shoot(session, "programme-version")
  await page.keyboard.press("Escape")
}

async function meetsAnother(session: Session, admin: Admin): Promise<void> {
  const { page, checks } = session
  await tab(session, "Settings")
  const valid = page.getByLabel("Valid for")
  await valid.fill("36")
  const { programme } = await admin.points.programme()
  const { version: based_on_version, active_from: _from, created_by: _by, created_at: _at, ...rules } = programme
  const theirs: AdminSaveDraft = { ...rules, expiry_months: 6, based_on_version, revision: 0 }
  await admin.points.saveDraft(theirs)
  await page.getByRole("button", { name: "Save to draft" }).click()
  await page.getByText("The draft was changed meanwhile").waitFor()
  checks.equal("what another saved meanwhile is not overwritten, and what was typed stays", [await valid.inputValue(), (await admin.points.programme()).draft?.expiry_months], ["36", 6])
  await shoot(session, "programme-conflict")
  await page.getByRole("button", { name: "Save mine over theirs" }).click()
  await eventually(async () => (await admin.points.programme()).draft?.expiry_months === 36, "mine is saved over theirs")
  checks.that("unless the admin says so", true)

  await tab(session, "Earning and campaigns")
  await page.getByRole("button", { name: "Add award" }).click()
  const award = page.getByRole("dialog", { name: "New award" })
  const { revision } = (await admin.points.programme()).draft ?? { revision: 0 }
  await admin.points.saveDraft({ ...theirs, revision })
  await award.getByRole("button", { name: "Save to draft" }).click()
  await award.getByText("Somebody changed the draft meanwhile.").waitFor()
  await award.getByRole("button", { name: "Save to draft" }).click()
  await eventually(async () => !!(await admin.points.programme()).draft?.awards.length, "the award is saved onto theirs")
  const both = (await admin.points.programme()).draft
  checks.equal("a change of a list is added to what another saved meanwhile", [both?.awards.map(({ id }) => id), both?.expiry_months], [["signup"], 6])

  await tab(session, "Overview")
  await page.getByRole("button", { name: "Discard draft" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard draft" }).click()
  await page.getByRole("button", { name: /^Begin with: 5 points/ }).waitFor()
  checks.equal("a discarded draft is gone", (await admin.points.programme()).draft, null)
}
