import { Client } from "pg"
import { emit, pause } from "./report"
import { basket, member, POINTS } from "./visitors"
async function main() {
  const s = await member(process.env.BENCH_AGED!)
  const c = new Client({ connectionString: process.env.BENCH_DATABASE }); await c.connect()
  const carts = []; for (let i=0;i<11;i++) { const { id } = await s.cart(basket()); await s.ship(id); carts.push(id) }
  await s.points.apply(carts[0]!, { points: POINTS })
  await pause(1500); await c.query("select pg_stat_reset()"); 
  for (const id of carts.slice(1)) await s.points.apply(id, { points: POINTS })
  await pause(11000)
  const { rows } = await c.query("select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_live_tup from pg_stat_user_tables where seq_tup_read + coalesce(idx_tup_fetch,0) > 200 order by seq_tup_read + coalesce(idx_tup_fetch,0) desc limit 15")
  console.table(rows)
  emit([]); process.exit(0)
}
void main()
