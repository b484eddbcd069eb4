import type { AdminEarningRule } from "../../../src/contract"
import { capture, refund } from "../back-office"
import { checkOut, startCart } from "../checkout"
import { eventually, expectEqual, expectTrue, refusalOf, type Chapter } from "../runner"
import { variantOf, type Shopper, type World } from "../world"
import { earnedOn, euros, type Stage } from "./cast"

const SCALE = "COFFEE-SCALE-2-KG"
const COFFEE = "ETHIOPIA-GUJI-250-G"

const DOUBLE: AdminEarningRule = {
  id: "double-coffee", title: "Double points on coffee", active: true, gift: { kind: "multiplier", percent: 200 },
  products: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] },
  sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [],
  first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true,
}
const level = (id: string, title: string, from: number, earn_percent: number, gift_points: number) => ({ id, title, from, earn_percent, gift_points, customer_group_id: null })

/** A shop makes more of its programme: a campaign, levels, a welcome, a voucher for spending, a reward to choose. */
export const programme: Chapter<Stage> = {
  title: "The whole programme",
  async play(world, step) {
    const { points: admin } = world.admin
    let revision = 0

    await step("the merchant drafts a campaign, levels, a welcome and a voucher; nothing of it counts yet", async () => {
      const { programme } = await admin.programme()
      const { version, active_from: _from, created_by: _by, created_at: _at, ...rules } = programme
      const { draft } = await admin.saveDraft({
        ...rules,
        based_on_version: version,
        revision: 0,
        earning: [{ ...DOUBLE, products: { ...DOUBLE.products, product_ids: [variantOf(world, COFFEE).product_id] } }],
        awards: [{ id: "signup", title: "Welcome", points: 50, active: true }],
        tiers: { basis: "spend", window: "lifetime", grace_days: 0, currency_code: "eur", levels: [level("green", "Green", 0, 100, 0), level("roasted", "Roasted", 60, 125, 100)] },
        thresholds: [{ id: "first-hundred", title: "5 off for 100 spent", active: true, currency_code: "eur", from_amount: 100, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 5 }] }, valid_days: 60, near_percent: 20 }],
      })
      revision = draft?.revision ?? 0
      expectEqual("the version in force", (await admin.programme()).programme.version, version)
      return `draft ${revision}, version ${version} in force`
    })

    await step("replayed over past orders, the draft says what it would have cost", async () => {
      const { simulation } = await admin.simulate({ revision })
      await eventually("the simulation", async () => (await admin.simulation(simulation.id)).simulation.state, "done", 60_000)
      const { result } = (await admin.simulation(simulation.id)).simulation
      expectTrue("points under the draft", !!result && result.draft.points > 0 && result.draft.points >= result.active.points, "at least those in force", result)
      return `${result?.orders} orders: ${result?.active.points} points in force, ${result?.draft.points} under the draft`
    })

    await step("activated, it is the next version; a second click is refused", async () => {
      const { programme } = await admin.activateDraft({ revision })
      const { status } = await refusalOf("activating twice", admin.activateDraft({ revision }))
      return `version ${programme.version}; then HTTP ${status}`
    })

    const leo = await world.shopper("Leo", "leo@story.example")
    await step("Leo registers and is welcomed with 50 points, once", async () => {
      await eventually("his points", async () => (await leo.store.points()).points.available, 50)
      await admin.sweep()
      expectEqual("after a sweep", (await leo.store.points()).points.available, 50)
    })

    const scale = variantOf(world, SCALE)
    const coffee = variantOf(world, COFFEE)
    let first = ""
    await step("he orders a scale and coffee; the explanation adds up to the points", async () => {
      first = await order(world, leo, { [SCALE]: 1, [COFFEE]: 2 })
      const expected = earnedOn(scale.eur + coffee.eur * 2) + earnedOn(coffee.eur * 2)
      await eventually("pending points", async () => (await leo.store.order(first)).points.pending, expected)
      const { explanation } = (await leo.store.order(first)).points
      expectEqual("sum of the parts", explanation.reduce((sum, part) => sum + part.points, 0), expected)
      return explanation.map((part) => `${part.title ?? "rate"} ${part.points}`).join(", ")
    })

    await step("the money comes in: he is on the level Roasted, with its gift", async () => {
      await capture(world, first)
      await eventually("his level", async () => (await leo.store.tier()).tier?.tier?.id, "roasted")
      await eventually("his points", async () => (await leo.store.points()).points.available, 150)
      const { tier } = await leo.store.tier()
      return `${euros(tier?.measure ?? 0)} spent, ${tier?.tier?.earn_percent} % of the rate`
    })

    await step("his next cart says how far it is to the voucher", async () => {
      const cart_id = await startCart(world, leo, { [COFFEE]: 1 })
      await leo.sdk.store.cart.transferCart(cart_id)
      const { nudge } = (await leo.store.quote(cart_id)).points
      const spent = scale.eur + coffee.eur * 2
      expectEqual("missing without and with the cart", [nudge?.missing, nudge?.missing_with_cart].map((n) => n?.toFixed(2)), [100 - spent, Math.max(0, 100 - spent - coffee.eur)].map((n) => n.toFixed(2)))
      return `${euros(nudge?.missing_with_cart ?? 0)} to “${nudge?.title}”`
    })

    let second = ""
    await step("the next order reaches it: one voucher, with a code of his own", async () => {
      second = await order(world, leo, { [SCALE]: 1 })
      await capture(world, second)
      await eventually("vouchers", async () => (await leo.store.vouchers()).vouchers.map(({ state }) => state), ["issued"])
      await admin.sweep()
      expectEqual("vouchers after a sweep", (await leo.store.vouchers()).vouchers.length, 1)
      return (await leo.store.vouchers()).vouchers[0]?.title
    })

    await step("somebody else gets nothing for that code; Leo gets 5 off", async () => {
      const [voucher] = (await leo.store.vouchers()).vouchers
      const discountFor = async (who: Shopper) => {
        const cart_id = await startCart(world, who, { [SCALE]: 1 })
        await who.sdk.store.cart.transferCart(cart_id)
        const { cart } = await who.sdk.client.fetch<{ cart: { discount_total: number } }>(`/store/carts/${cart_id}/promotions`, { method: "POST", body: { promo_codes: [voucher?.code] } })
        return Math.round(cart.discount_total * 100) / 100
      }
      expectEqual("discounts", [await discountFor(await world.shopper("Nosy", "nosy@story.example")), await discountFor(leo)], [0, 5])
    })

    await step("points for a reward, and back when he changes his mind", async () => {
      const { reward } = await admin.createReward({
        title: "Free delivery", description: null, active: true, cost_points: 120, benefit: { kind: "free_shipping" },
        stock: 1, per_member_limit: 1, tier_ids: ["roasted"], valid_days: 30, position: 1,
      })
      const { voucher } = await leo.store.takeReward({ reward_id: reward.id, idempotency_key: "leo-free-delivery" })
      expectEqual("points left", (await leo.store.points()).points.available, 30)
      const again = await refusalOf("taking it twice", leo.store.takeReward({ reward_id: reward.id, idempotency_key: "leo-once-more" }))
      await leo.store.returnVoucher(voucher.id)
      expectEqual("points after returning", (await leo.store.points()).points.available, 150)
      return `HTTP ${again.status}: ${again.message}`
    })

    await step("both orders are refunded: level, gift and unused voucher go with them", async () => {
      for (const id of [first, second]) {
        await refund(world, id, await paidFor(world, id))
      }
      await eventually("his level", async () => (await leo.store.tier()).tier?.tier?.id, "green")
      await eventually("his points", async () => (await leo.store.points()).points.available, 50)
      await eventually("voucher", async () => (await leo.store.vouchers()).vouchers.find((voucher) => voucher.points === 0)?.state, "withdrawn")
    })

    await step("what the report says the shop owes is what the accounts hold, to the point", async () => {
      const { liability, months } = await admin.report({ months: 3 })
      const [sums] = await world.sql<{ available: number; held: number }>(`select sum(available)::float8 as available, sum(held)::float8 as held from retention_points_account`)
      expectEqual("available and held", [liability.available, liability.held], [sums?.available, sums?.held])
      expectEqual("outstanding this month", months.at(-1)?.outstanding, liability.available + liability.held)
      return `${liability.available} points, worth ${liability.value.map(({ amount, currency_code }) => `${amount} ${currency_code}`).join(", ")}`
    })
  },
}

async function order(world: World, who: Shopper, goods: Record<string, number>): Promise<string> {
  const cart_id = await startCart(world, who, goods)
  await who.sdk.store.cart.transferCart(cart_id)
  return (await checkOut(who, cart_id, who.email)).id
}

async function paidFor(world: World, order_id: string): Promise<number> {
  const { order } = await world.admin.sdk.admin.order.retrieve(order_id, { fields: "id,*summary" })
  return Number(order.summary.paid_total)
}
