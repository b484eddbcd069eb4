import { HttpError, type Admin, type Shopper } from "../support/api"
import type { Shop } from "../support/shop"
import { random } from "./random"
import { serverIsGone } from "./server"

/** What one shopper is going to do, drawn before anything happens. */
export interface Plan {
  index: number
  shopper: number
  items: { thirty: number; twelve: number; three: number }
  /** 0 for a checkout without points. */
  points: number
  /** Never comes back once the shop has died under them. */
  gives_up: boolean
  afterwards: "nothing" | "capture" | "refund" | "return" | "cancel"
}

const AFTERWARDS: Plan["afterwards"][] = ["nothing", "nothing", "capture", "capture", "capture", "capture", "refund", "refund", "return", "cancel"]

/** About half of the checkouts use points: 500 and more, in hundreds, at most half of the items. */
export function planOf(seed: number, index: number, shoppers: number): Plan {
  const draw = random(seed, "checkout", index)
  const items = { thirty: 1 + draw.below(3), twelve: draw.below(3), three: draw.below(3) }
  const most = Math.floor((items.thirty * 30 + items.twelve * 12 + items.three * 3) / 2)
  const points = draw.chance(0.55) ? 100 * (5 + draw.below(most - 4)) : 0
  return { index, shopper: draw.below(shoppers), items, points, gives_up: draw.chance(0.2), afterwards: AFTERWARDS[draw.below(AFTERWARDS.length)] as Plan["afterwards"] }
}

type Step = "cart" | "points" | "ship" | "pay" | "complete" | "afterwards"
const STEPS: Step[] = ["cart", "points", "ship", "pay", "complete", "afterwards"]

/** One checkout by a client that remembers where it was and repeats the step that got no answer. */
export class Checkout {
  state: "open" | "placed" | "done" | "given up" | "refused" = "open"
  refusal: string | null = null
  /** How often the server was killed while a request of this checkout, cart to completion, was open. */
  killed = 0
  /** The step it was at when it was killed first. */
  killed_at: Step | "" = ""
  private step = 0
  private open = false
  private cart_id: string | null = null
  private order_id: string | null = null

  constructor(
    readonly plan: Plan,
    private readonly shopper: Shopper,
    private readonly admin: Admin,
    private readonly shop: Shop,
    private readonly answered: () => void = () => {}
  ) {}

  /** A request of the checkout itself is under way right now. */
  get inFlight(): boolean {
    return this.open && this.state === "open" && this.cart_id !== null
  }
  get at(): Step {
    return STEPS[this.step] as Step
  }

  /** Goes on from where it was. Throws what the server's death threw; what the shop refuses ends the checkout. */
  async proceed(): Promise<void> {
    while (this.step < STEPS.length) {
      this.open = true
      try {
        await this.take(this.at)
        this.answered()
      } catch (error) {
        if (serverIsGone(error)) throw error
        const message = error instanceof Error ? error.message.slice(0, 200) : String(error)
        this.refusal = `${this.at === "afterwards" ? this.plan.afterwards : this.at}: ${message}`
        // What staff cannot do (capture a payment that Medusa lost) is between them and Medusa; the checkout itself has to go through.
        if (this.state === "open") {
          this.state = "refused"
          return
        }
      } finally {
        this.open = false
      }
      if (this.at === "complete") this.state = "placed"
      this.step += 1
    }
    this.state = "done"
  }

  /** The server dies now. */
  hit(): void {
    this.killed += 1
    this.killed_at ||= this.at
  }

  giveUp(): void {
    this.state = this.state === "open" ? "given up" : "done"
  }

  private async take(step: Step): Promise<void> {
    const { items, points } = this.plan
    const { variants } = this.shop
    if (step === "cart") {
      const wanted = Object.entries(items).filter(([, quantity]) => quantity > 0)
      this.cart_id = (await this.shopper.cart(Object.fromEntries(wanted.map(([name, quantity]) => [variants[name as keyof typeof items], quantity])))).id
      return
    }
    const cart_id = this.cart_id as string
    if (step === "points" && points > 0) await patiently(() => this.shopper.points.apply(cart_id, { points }))
    if (step === "ship") await patiently(() => this.shopper.ship(cart_id))
    if (step === "pay") await patiently(() => this.shopper.pay(cart_id))
    if (step === "complete") this.order_id = await patiently(() => this.shopper.complete(cart_id))
    if (step === "afterwards") await this.afterwards(this.order_id as string)
  }

  /** What staff do with the order; when the server dies meanwhile, whatever had happened stays. */
  private async afterwards(order_id: string): Promise<void> {
    const { afterwards } = this.plan
    if (afterwards === "nothing") return
    if (afterwards === "cancel") return this.admin.cancel(order_id)
    await this.admin.capture(order_id)
    if (afterwards === "refund") await this.admin.refund(order_id, 7)
    if (afterwards !== "return") return
    await this.admin.deliver(order_id, this.shop.location)
    const { items } = await this.admin.order(order_id)
    const [first] = items
    if (first) await this.admin.return(order_id, [{ id: first.id, quantity: 1 }], this.shop.location)
  }
}

/** "Busy" and a failure inside are asked again a few times, as a storefront does. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof HttpError) || (error.status < 500 && error.status !== 409) || attempt === 4) throw error
      await new Promise((resolve) => setTimeout(resolve, 250 * (attempt + 1)))
    }
  }
}
