import { pointer } from "./hands"
import { buys } from "./buys"
import { member, visit, type World } from "./world"

/** A member buys with a mouse, on a wide screen. */
export async function journey(world: World): Promise<void> {
  const { shopper } = await member(world, "mira", 2500)
  await buys({ world, page: await visit(world), hand: pointer }, "with a mouse", shopper)
}
