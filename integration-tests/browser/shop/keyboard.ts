import { buys } from "./buys"
import { keyboard } from "./hands"
import { member, visit, type World } from "./world"

/** The same with nothing but a keyboard, and at every stop one sees where one is. */
export async function journey(world: World): Promise<void> {
  const { shopper } = await member(world, "kim", 2500)
  const page = await visit(world)
  const unseen = new Set<string>()
  await buys({ world, page, hand: keyboard(page, (stop) => unseen.add(stop)) }, "by keyboard alone", shopper)
  world.checks.equal("by keyboard alone: each stop shows that it has the focus", [...unseen], [])
}
