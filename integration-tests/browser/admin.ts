import { Admin, eventually, Shopper } from "../support/api"
import { logIn, shoot, type Session } from "./session"

/** An admin logs in, sees a customer's points, adjusts and blocks them, reads an order, finds members and audits the ledger. */
export async function work(session: Session): Promise<void> {
  const { base, page, checks, shop } = session
  const shot = (name: string) => shoot(session, name)
  const admin = await Admin.login(base)
  const ann = await Shopper.register(base, shop, "ann@example.com")
  const { member } = await admin.points.openMember({ customer_id: ann.customer_id as string })
  await admin.points.adjust(member.id, { points: 1200, reason: "promotion", idempotency_key: "welcome-points" })
  const cart = await ann.cart({ [shop.variants.thirty]: 2, [shop.variants.three]: 1 })
  await ann.points.apply(cart.id, { points: 600 })
  const order = await ann.checkout(cart.id)
  await eventually(async () => (await admin.points.order(order)).points.spent === 600, "the order is settled")

  await logIn(session)

  await page.goto(`${base}/app/customers/${ann.customer_id}`)
  const points = page.getByRole("region", { name: "Points" })
  await points.getByTestId("retention-balance-available").waitFor()
  const balance = async (name: string) => Number((await points.getByTestId(`retention-balance-${name}`).innerText()).replace(/\D/g, ""))
  checks.equal("the customer's page shows available and pending points", [await balance("available"), await balance("pending")], [600, 285])
  await shot("customer-points")

  await points.getByRole("button", { name: "Adjust" }).click()
  const drawer = page.getByRole("dialog", { name: "Adjust points" })
  await drawer.getByLabel("Points", { exact: true }).fill("150")
  await drawer.getByRole("combobox", { name: "Reason" }).click()
  await page.getByRole("option", { name: "Goodwill" }).click()
  await drawer.getByLabel(/^Note/).fill("Late parcel")
  await shot("adjust-points")
  await drawer.getByRole("button", { name: "Save" }).dblclick()
  await page.getByText("Points adjusted").first().waitFor()
  await eventually(async () => (await balance("available")) === 750, "the widget shows the new balance")
  checks.equal("a double click on Save adds once, and the widget shows it", await balance("available"), 750)
  const { member: after } = await admin.points.member(member.id)
  checks.equal("the ledger says what the screen says", [after.available, after.entries[0]?.reason, after.entries[0]?.note], [750, "goodwill", "Late parcel"])
  checks.that("the entry names the user who did it", after.entries[0]?.actor.startsWith("user_") ?? false, after.entries[0])

  await points.getByRole("button", { name: "Block" }).click()
  const blocking = page.getByRole("dialog", { name: "Block points" })
  await blocking.getByLabel("Reason").fill("Chargebacks")
  await blocking.getByRole("button", { name: "Block", exact: true }).click()
  await points.getByText("Blocked: Chargebacks").waitFor()
  checks.that("a blocked member is shown as blocked, with the reason", true)
  await points.getByRole("button", { name: "Unblock" }).click()
  await page.getByRole("dialog", { name: "Unblock points" }).getByRole("button", { name: "Unblock" }).click()
  await points.getByRole("button", { name: "Block" }).waitFor()
  checks.equal("and may spend again after unblocking", (await ann.points.points()).points.blocked, false)

  await page.goto(`${base}/app/orders/${order}`)
  const onOrder = page.getByRole("region", { name: "Points" })
  await onOrder.getByRole("button", { name: "Everything" }).click()
  const preview = onOrder.getByTestId("retention-refund-preview")
  await preview.getByText(/Gives back 600 points/).waitFor()
  checks.that("the order's page forecasts a full return", /Takes back 285 points/.test(await preview.innerText()), await preview.innerText())
  await shot("order-points")

  await page.goto(`${base}/app/retention/members`)
  await page.getByRole("searchbox", { name: "Search by name or e-mail" }).fill("ann@")
  await page.getByRole("link", { name: "ann@example.com" }).first().waitFor()
  checks.that("members can be searched", true)
  await shot("members")

  await page.goto(`${base}/app/retention`)
  await page.getByRole("button", { name: "Run audit" }).click()
  await page.getByText("The ledger adds up").waitFor()
  checks.that("the audit runs from the overview and finds nothing", true)
  await shot("overview")
}
