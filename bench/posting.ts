import { Client } from "pg"
import { aPaidOrder, aProgramme } from "../src/domain/points/points.test-support"
import { postBare } from "./bare-sql"
import { ENTRIES_AN_ACCOUNT, fillLedger } from "./fill-ledger"
import { CONNECTIONS, ledgerApp, type LedgerApp } from "./ledger-app"
import { emit, figure, inTurn, median, repeat, timed, type Figure } from "./report"

const URL_OF = process.env.BENCH_DATABASE as string
/** Accounts that the postings are spread over, and postings in one measurement. */
const ACTIVE = 1000
const POSTINGS = 400

const DAY = 86_400_000
const PROGRAMME = aProgramme({ version: 1, hold_days_after_payment: 1 })
const PAID_AT = new Date(Date.now() - 10 * DAY)
const POINTS = 500

let orders = 0
const nextOrder = () => `bench_order_${(orders += 1)}`

/** Postings a second of `POSTINGS` postings by as many workers as there are connections. */
async function rate(post: (worker: number, n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const worker = async (_: unknown, index: number) => {
    while (next < POSTINGS) await post(index, next++)
  }
  const ms = await timed(() => Promise.all(Array.from({ length: CONNECTIONS }, worker)))
  return (POSTINGS / ms) * 1000
}

/** Accounts in no order, so that neither side finds them warm. */
function accountsOf(total: number): () => number {
  const active = Math.min(ACTIVE, total)
  let n = 0
  return () => 1 + Math.floor((((n += 7919) % active) * total) / active)
}

const settle = ({ points }: LedgerApp, account_id: string) =>
  points.settleOrder({
    facts: aPaidOrder({ order_id: nextOrder(), placed_at: PAID_AT }),
    account_id,
    hold_id: null,
    programme: PROGRAMME,
    seen_at: new Date(),
    now: new Date(),
  })

async function measure(app: LedgerApp, clients: Client[], accounts: number) {
  const pick = accountsOf(accounts)
  const available_at = new Date(PAID_AT.getTime() + DAY)
  const expires_at = new Date(available_at.getTime() + 365 * DAY)
  const results = await inTurn(repeat(15), 3, {
    ours: () => rate(() => settle(app, `rpa_${pick()}`)),
    bare: () => rate((worker) => postBare(clients[worker] as Client, { order_id: nextOrder(), account_id: `rpa_${pick()}`, points: POINTS, available_at, expires_at })),
    naive: () => rate(() => app.naive.addPoints(`cus_${pick()}`, POINTS)),
  })
  return { ours: median(results.ours), bare: median(results.bare), naive: median(results.naive) }
}

async function main() {
  const app = await ledgerApp(URL_OF)
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: URL_OF }))
  await Promise.all(clients.map((client) => client.connect()))
  const entries = Number(process.env.BENCH_ENTRIES)
  const accounts = entries / ENTRIES_AN_ACCOUNT
  await fillLedger(app.pg, accounts)
  await app.pg.raw(`insert into naive_point (id, customer_id, points) select 'np_' || n, 'cus_' || n, 200 from generate_series(1, ?::int) n`, [accounts])
  await app.pg.raw("vacuum analyze naive_point")
  const { ours, bare, naive } = await measure(app, clients, accounts)
  const { deviations } = await app.points.audit(5)
  if (deviations.length) throw new Error(`the ledger does not add up after the run: ${JSON.stringify(deviations)}`)
  const size = entries.toLocaleString("en")
  const figures: Figure[] = [figure(`posting: ours / bare SQL, ${size} entries`, "entries/s", { ours, baseline: bare }, "higher", 0.6)]
  figures.push(figure(`posting: ours / naive, ${size} entries`, "entries/s", { ours, baseline: naive }, "higher", 1))
  emit(figures)
  process.exit(0)
}

void main()
