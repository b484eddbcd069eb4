import type { Shopper } from "../integration-tests/support/api"
import { inTurn, median, pause, repeat, timed } from "./report"
import { basket, customer } from "./visitors"
const completing = (shopper: Shopper) => async () => {
  const { id } = await shopper.cart(basket())
  await shopper.ship(id); await shopper.pay(id); await pause(100)
  const ms = await timed(() => shopper.complete(id)); await pause(300); return ms
}
async function main() {
  const r = await inTurn(repeat(40), 8, { plain: completing(await customer(process.env.BENCH_PLAIN!)), now: completing(await customer(process.env.BENCH_NOW!)), soon: completing(await customer(process.env.BENCH_SOON!)) })
  for (const [k, v] of Object.entries(r)) { const s = [...v].sort((a,b)=>a-b); console.log(k.padEnd(6), "min", s[0]!.toFixed(0), s[1]!.toFixed(0), s[2]!.toFixed(0), "p25", s[Math.floor(s.length/4)]!.toFixed(0), "median", median(v).toFixed(0)) }
  require("fs").writeFileSync(process.env.BENCH_OUT!, "[]")
}
void main()
