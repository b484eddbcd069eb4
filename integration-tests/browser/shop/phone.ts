import { fitsScreen } from "./accessible"
import { buys } from "./buys"
import { pointer } from "./hands"
import { member, PHONE, visit, type World } from "./world"

/** The same on a phone: 375 pixels wide. */
export async function journey(world: World): Promise<void> {
  const { shopper } = await member(world, "pia", 2500)
  const page = await visit(world, PHONE)
  await buys({ world, page, hand: pointer }, "on a phone", shopper, (what) => fitsScreen(world, page, `on a phone, ${what}`))
}
