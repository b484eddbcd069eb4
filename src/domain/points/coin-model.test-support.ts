/**
 * The ledger the slow way: every single point is a coin that lies somewhere. No sums, no entries, no moves; written apart from `ledger.ts`
 * to be held against it.
 */
interface Coin {
  lot: string
  source: string
  /** Milliseconds; Infinity for points that never expire. */
  expires: number
  place: "free" | "gone" | { held: string } | { spent: string }
}

export class Coins {
  coins: Coin[] = []
  pending = 0
  debt = 0
  /** Points spent as debt, by hold: they came from no lot. */
  private owed = new Map<string, number>()

  private sorted = (of: (coin: Coin) => boolean) =>
    this.coins.filter(of).sort((a, b) => (a.expires === b.expires ? (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0) : a.expires < b.expires ? -1 : 1))
  private free = () => this.sorted((c) => c.place === "free")
  private good = (now: Date) => this.free().filter((c) => c.expires > now.getTime())
  private of = (hold: string, place: "held" | "spent") =>
    this.sorted((c) => typeof c.place === "object" && (place in c.place) && (c.place as Record<string, string>)[place] === hold)

  private repay() {
    for (const coin of this.free()) {
      if (this.debt === 0) return
      coin.place = "gone"
      this.debt -= 1
    }
  }

  add(n: number, lot: string, source: string, expires_at: Date | null) {
    for (let i = 0; i < n; i++) this.coins.push({ lot, source, expires: expires_at?.getTime() ?? Infinity, place: "free" })
    this.repay()
  }
  deduct(n: number, now: Date): boolean {
    if (this.good(now).length < n) return false
    for (const coin of this.good(now).slice(0, n)) coin.place = "gone"
    return true
  }
  hold(n: number, hold: string, now: Date): boolean {
    if (this.good(now).length < n) return false
    for (const coin of this.good(now).slice(0, n)) coin.place = { held: hold }
    return true
  }
  release(n: number, hold: string) {
    for (const coin of this.of(hold, "held").reverse().slice(0, n)) coin.place = "free"
    this.repay()
  }
  capture(n: number, hold: string) {
    for (const coin of this.of(hold, "held").slice(0, n)) coin.place = { spent: hold }
  }
  captureUncovered(n: number, hold: string) {
    const found = this.free().slice(0, n)
    for (const coin of found) coin.place = { spent: hold }
    this.debt += n - found.length
    this.owed.set(hold, (this.owed.get(hold) ?? 0) + n - found.length)
  }
  spentBy = (hold: string) => this.of(hold, "spent").length + (this.owed.get(hold) ?? 0)

  giveBack(n: number, hold: string, now: Date, newId: () => string, grace_days: number) {
    const until = now.getTime() + grace_days * 86_400_000
    const fresh = new Map<string, string>()
    const back = this.of(hold, "spent").reverse().slice(0, n)
    for (const coin of back) {
      coin.place = "free"
      if (coin.expires > now.getTime()) continue
      const lot = fresh.get(coin.lot) ?? newId()
      fresh.set(coin.lot, lot)
      Object.assign(coin, { lot, expires: until })
    }
    const rest = n - back.length
    if (rest > 0) {
      const lot = newId()
      for (let i = 0; i < rest; i++) this.coins.push({ lot, source: hold, expires: until, place: "free" })
      this.owed.set(hold, (this.owed.get(hold) ?? 0) - rest)
    }
    this.repay()
  }
  reverse(n: number, source: string) {
    const found = [...this.free().filter((c) => c.source === source), ...this.free().filter((c) => c.source !== source)].slice(0, n)
    for (const coin of found) coin.place = "gone"
    this.debt += n - found.length
  }
  expire(now: Date) {
    for (const coin of this.free()) if (coin.expires <= now.getTime()) coin.place = "gone"
  }

  balances() {
    const held = this.coins.filter((c) => typeof c.place === "object" && "held" in c.place).length
    return { available: this.free().length, pending: this.pending, held, debt: this.debt }
  }
  /** Lot → remaining and reserved, for lots with something left. */
  lots() {
    const lots = new Map<string, [number, number]>()
    for (const { lot, place } of this.coins) {
      const held = typeof place === "object" && "held" in place
      if (place !== "free" && !held) continue
      const [remaining, reserved] = lots.get(lot) ?? [0, 0]
      lots.set(lot, [remaining + 1, reserved + (held ? 1 : 0)])
    }
    return Object.fromEntries([...lots].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
