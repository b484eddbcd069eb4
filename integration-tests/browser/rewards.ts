import type { AdminRewardResponse } from "../../src/contract"
import { Admin, eventually, Shopper } from "../support/api"
import { changeRules } from "../support/change-rules"
import { shoot, type Session } from "./session"

/** What the pages can be looked at with afterwards. */
export interface Story {
  member_id: string
  customer_id: string
  order_id: string
  import_id: string
}

const NO_PRODUCTS = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }

/** An admin offers a reward, takes a voucher back, gives a level, awards points, reads the report and imports an old programme's balances. */
export async function rewards(session: Session): Promise<Story> {
  const { base, shop } = session
  const admin = await Admin.login(base)
  if ((await admin.points.programme()).draft) await admin.points.discardDraft()
  await changeRules(admin, {
    tiers: {
      basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
      levels: [
        { id: "silver", title: "Silver", from: 50, earn_percent: 120, gift_points: 0, customer_group_id: null },
        { id: "gold", title: "Gold", from: 500, earn_percent: 150, gift_points: 0, customer_group_id: null },
      ],
    },
    ladder: { window: "lifetime", currency_code: "eur", steps: [{ from_amount: 50, percent: 3 }, { from_amount: 300, percent: 5 }], excluded: NO_PRODUCTS, combines_with_codes: false },
    awards: [{ id: "review", title: "Product review", points: 50, active: true }],
    earning: [
      {
        id: "double", title: "Double points", active: true, gift: { kind: "multiplier", percent: 200 }, products: { ...NO_PRODUCTS, product_ids: [shop.products.thirty] },
        sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [], first_order_only: false,
        cap_per_member: null, cap_total: null, priority: 0, combines: true,
      },
      {
        id: "thanks", title: "Thanks for a large order", active: true, gift: { kind: "per_order", points: 40 }, products: NO_PRODUCTS,
        sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [{ currency_code: "eur", amount: 50 }], first_order_only: false,
        cap_per_member: null, cap_total: null, priority: 0, combines: true,
      },
    ],
  })
  const bob = await Shopper.register(base, shop, "bob@example.com")
  const customer_id = bob.customer_id as string
  const { member } = await admin.points.openMember({ customer_id })
  await admin.points.adjust(member.id, { points: 5000, reason: "promotion", idempotency_key: "bobs-welcome" })
  const order_id = await bob.order({ [shop.variants.thirty]: 2, [shop.variants.twelve]: 1 })
  await eventually(async () => (await admin.points.order(order_id)).points.pending > 0, "bob's order is settled")
  const story = { member_id: member.id, customer_id, order_id }

  await offersReward(session, admin)
  await takesVoucherBack(session, admin, bob, member.id)
  await givesLevel(session, admin, member.id)
  await awards(session, admin, member.id)
  await explains(session, admin, order_id)
  await reports(session, admin)
  const import_id = await imports(session, admin)
  return { ...story, import_id }
}

async function offersReward(session: Session, admin: Admin) {
  const { base, page, checks } = session
  await page.goto(`${base}/app/retention/rewards`)
  await page.getByText("No rewards yet").waitFor()
  await page.getByRole("button", { name: "Create reward" }).click()
  const drawer = page.getByRole("dialog", { name: "Create reward" })
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.getByText("Enter a title.").waitFor()
  checks.equal("an empty form is not sent, and says what is missing", (await admin.points.rewards()).rewards, [])
  await drawer.getByLabel("Title").fill("Ten euros off")
  await drawer.getByLabel("Cost in points").fill("1000")
  await drawer.getByLabel("Euro").fill("10")
  await drawer.getByLabel(/^How many are left/).fill("3")
  await drawer.getByLabel(/^Limit for each member/).fill("2")
  await shoot(session, "reward-form")
  await drawer.getByRole("button", { name: "Save" }).click()
  await page.getByRole("row", { name: /Ten euros off/ }).waitFor()
  const [reward] = (await admin.points.rewards()).rewards
  checks.equal(
    "a reward is what was typed",
    reward && [reward.title, reward.cost_points, reward.benefit, reward.stock, reward.per_member_limit, reward.active],
    ["Ten euros off", 1000, { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] }, 3, 2, true]
  )
  await page.getByRole("switch", { name: "Offer Ten euros off" }).click()
  await page.getByText("Not offered").waitFor()
  const offered = async () => ((await admin.points.rewards()).rewards[0] as AdminRewardResponse["reward"]).active
  await eventually(async () => !(await offered()), "the reward is not offered")
  await page.getByRole("switch", { name: "Offer Ten euros off" }).click()
  await eventually(offered, "the reward is offered again")
  checks.that("a reward can be taken off the list and put back", true)
  await page.getByRole("button", { name: "Edit Ten euros off" }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("Title").waitFor()
  await page.keyboard.press("Escape")
  await form.waitFor({ state: "detached" })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null)
  await eventually(async () => (await focused()) === "Edit Ten euros off", "the focus is back").catch(() => null)
  checks.equal("closing the form gives the focus back to its button", await focused(), "Edit Ten euros off")
}

async function takesVoucherBack({ base, page, checks }: Session, admin: Admin, bob: Shopper, member_id: string) {
  const [reward] = (await admin.points.rewards()).rewards
  const { voucher } = await bob.points.takeReward({ reward_id: (reward as { id: string }).id, currency_code: "eur", idempotency_key: "bobs-first-reward" })
  const before = (await admin.points.member(member_id)).member.available
  await page.goto(`${base}/app/retention/members/${member_id}`)
  const vouchers = page.getByRole("region", { name: "Vouchers" })
  await vouchers.getByRole("button", { name: `Take back ${voucher.code}` }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click()
  await vouchers.getByText("Taken back").waitFor()
  const { vouchers: after } = await admin.points.vouchers(member_id)
  checks.equal("a voucher that staff take back gives its points back", [after[0]?.state, (await admin.points.member(member_id)).member.available - before], ["returned", 1000])
  // One more stays, for the pages to show.
  await bob.points.takeReward({ reward_id: (reward as { id: string }).id, currency_code: "eur", idempotency_key: "bobs-second-reward" })
}

async function givesLevel(session: Session, admin: Admin, member_id: string) {
  const { base, page, checks } = session
  await page.goto(`${base}/app/retention/members/${member_id}`)
  const level = page.getByRole("region", { name: "Level and discount" })
  await level.getByRole("button", { name: "Give level" }).click()
  const drawer = page.getByRole("dialog", { name: "Give level" })
  await drawer.getByRole("combobox", { name: "Level" }).click()
  await page.getByRole("option", { name: "Gold" }).click()
  await drawer.getByLabel("Reason").fill("Helped us with a photo")
  await shoot(session, "give-level")
  await drawer.getByRole("button", { name: "Give", exact: true }).click()
  await level.getByText("Given by hand: Gold").first().waitFor()
  const { tier } = await admin.points.memberTier(member_id)
  checks.equal("a level given by hand counts at once, with its reason", [tier.tier?.tier?.id, tier.override?.tier_id, tier.override?.reason], ["gold", "gold", "Helped us with a photo"])
}

async function awards({ page, checks }: Session, admin: Admin, member_id: string) {
  const give = async () => {
    await page.getByRole("button", { name: "Award" }).click()
    const drawer = page.getByRole("dialog", { name: "Award points" })
    await drawer.getByLabel("What it is about").fill("order 1")
    await drawer.getByRole("button", { name: "Award", exact: true }).click()
    return drawer
  }
  const before = (await admin.points.member(member_id)).member.available
  await give()
  await page.getByText("Points awarded").first().waitFor()
  await page.getByText("Awarded: Product review").first().waitFor()
  const drawer = await give()
  await drawer.getByText("Paid before").waitFor()
  await drawer.getByRole("button", { name: "Cancel" }).click()
  checks.equal("an award pays once for the same subject, and the form says so", (await admin.points.member(member_id)).member.available - before, 50)
}

async function explains({ base, page, checks }: Session, admin: Admin, order_id: string) {
  const { points } = await admin.points.order(order_id)
  await page.goto(`${base}/app/orders/${order_id}`)
  const region = page.getByRole("region", { name: "Points" })
  await region.getByRole("button", { name: /^Why / }).click()
  const total = Number((await region.getByTestId("retention-explanation-total").innerText()).replace(/\D/g, ""))
  checks.equal("the order's page explains its points to the last one", total, points.pending + points.available)
  const told = await region.innerText()
  checks.that("with the names of the rules behind them", ["Rate of the programme", "Double points", "Thanks for a large order", "Whole order"].every((words) => told.includes(words)), told)
}

async function reports({ base, page, checks }: Session, admin: Admin) {
  await page.goto(`${base}/app/retention/reports`)
  await page.getByTestId("retention-liability-available").waitFor()
  const { liability, months } = await admin.points.report({ months: 12 })
  const shown = async (name: string) => Number((await page.getByTestId(`retention-liability-${name}`).innerText()).replace(/\D/g, ""))
  checks.equal(
    "the report shows what the programme owes",
    [await shown("available"), await shown("pending"), await shown("held"), await shown("debt")],
    [liability.available, liability.pending, liability.held, liability.debt]
  )
  const chart = page.getByRole("region", { name: "Points that came and went" })
  await chart.getByRole("button", { name: "Show numbers" }).click()
  const last = await chart.getByRole("row").last().innerText()
  const now = months[months.length - 1]
  checks.equal("a chart's numbers are those of the report", last.match(/[\d,]+/g)?.slice(1).map((n) => Number(n.replace(/,/g, ""))), now && [now.issued, now.redeemed, now.expired])
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download members" }).click()
  checks.equal("the members can be downloaded", (await download).suggestedFilename(), "members.csv")
}

const OLD_BALANCES = "email,points,expires_at\r\ncarol@example.com,700,\r\nnobody,5,\r\ndave@example.com,1200,2099-12-31\r\n"

async function imports({ base, page, checks }: Session, admin: Admin): Promise<string> {
  await page.goto(`${base}/app/retention/members/import`)
  await page.getByLabel("CSV file").first().setInputFiles({ name: "old-balances.csv", mimeType: "text/csv", buffer: Buffer.from(OLD_BALANCES) })
  await page.getByLabel("Name of the import").fill("Old programme")
  await page.getByRole("button", { name: "Check file" }).click()
  const one = page.getByRole("region", { name: "Old programme" })
  await one.getByRole("button", { name: "Run import" }).waitFor()
  const figure = async (name: string) => Number((await one.getByTestId(`retention-import-${name}`).innerText()).replace(/\D/g, ""))
  checks.equal("a file is looked through before anything happens", [await figure("rows"), await figure("valid"), await figure("invalid"), await figure("imported")], [3, 2, 1, 0])
  checks.that("what is wrong is said by line", /3\s+This is no e-mail address/.test(await one.getByRole("table").innerText()), await one.getByRole("table").innerText())
  await one.getByRole("button", { name: "Run import" }).click()
  await one.getByText("All rows that could be imported are in.").waitFor()
  const { members } = await admin.points.members({ q: "dave@example.com" })
  checks.equal("and what is right is imported", [await figure("imported"), members[0]?.available], [2, 1200])
  return new URL(page.url()).searchParams.get("import") ?? ""
}
