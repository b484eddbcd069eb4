import { Client } from "pg"
import fs from "node:fs"
import { execSync } from "node:child_process"
import { aPaidOrder, aProgramme } from "../src/domain/points/points.test-support"
import { postBare } from "./bare-sql"
import { fillLedger } from "./fill-ledger"
import { ledgerApp } from "./ledger-app"
const DB = process.env.BENCH_DATABASE as string
const postmaster = Number(fs.readFileSync("/tmp/bdev/pgpid","utf8"))
function pgCpu(): number {
  const pids = execSync(`ps -o pid= --ppid ${postmaster}`).toString().trim().split(/\s+/)
  let t = 0
  for (const p of pids) try { const s = fs.readFileSync(`/proc/${p}/stat`,"utf8").split(") ")[1].split(" "); t += Number(s[11])+Number(s[12]) } catch {}
  return t*10
}
async function main() {
  const app = await ledgerApp(DB)
  const c = Array.from({length:4},()=>new Client({connectionString: DB})); await Promise.all(c.map(x=>x.connect()))
  const entries = Number(process.env.BENCH_ENTRIES ?? 10000)
  console.time("fill"); await fillLedger(app.pg, entries/10); console.timeEnd("fill")
  await app.pg.raw(`insert into naive_point (id, customer_id, points) select 'np_' || n, 'cus_' || n, 200 from generate_series(1, ?::int) n`, [entries/10])
  let n = 0
  const programme = aProgramme({ version: 1, hold_days_after_payment: 1 })
  const paid = new Date(Date.now()-10*86400000)
  const acc = () => `rpa_${1 + (n*7919) % Math.min(1000, entries/10)}`
  const ours = () => app.points.settleOrder({ facts: aPaidOrder({ order_id: `b${n++}`, placed_at: paid }), account_id: acc(), hold_id: null, programme, seen_at: new Date(), now: new Date() })
  const bare = (i: number) => postBare(c[i]!, { order_id: `b${n++}`, account_id: acc(), points: 500, available_at: paid, expires_at: new Date(Date.now()+1e10) })
  const naive = () => app.naive.addPoints(`cus_${1 + (n++*7919) % 1000}`, 5)
  const N = Number(process.env.N ?? 1000)
  const run = async (f: (i:number)=>Promise<unknown>) => {
    let k = 0
    const c0 = process.cpuUsage(), p0 = pgCpu(), t0 = performance.now()
    await Promise.all([0,1,2,3].map(async i => { while (k < N) { k++; await f(i) } }))
    const cc = process.cpuUsage(c0)
    return { node: (cc.user+cc.system)/1000/N, pg: (pgCpu()-p0)/N, wall: (performance.now()-t0)/N }
  }
  for (let r=0;r<4;r++) for (const [name, f] of Object.entries(process.env.ONLY ? {ours} : {ours, bare, naive})) { const x = await run(f as never); if (r) console.log(r, name.padEnd(6), "node", x.node.toFixed(2), "pg", x.pg.toFixed(2), "cpu", (x.node+x.pg).toFixed(2), "wall", x.wall.toFixed(2)) }
  const { deviations } = await app.points.audit(5); console.log(JSON.stringify(deviations))
  process.exit(0)
}
void main()
