/**
 * The points programme as rules: what an order is worth (`orderTarget`), what may be put on a cart (`redeemLimits`), and which ledger
 * entries follow (`ledger`, `settle-order`).
 *
 * Nouns: an *entry* is one line of the ledger; a *lot* is points with one expiry; a *hold* is points promised to a cart; *debt* is points
 * taken back after they were spent. Money is whole minor units, points are whole, the clock and new ids come in as arguments.
 */
export * from "./awards"
export * from "./benefit"
export * from "./caps"
export * from "./circumstances"
export * from "./csv-cell"
export * from "./earn"
export * from "./earning-rule"
export * from "./expiry"
export * from "./import-row"
export * from "./lapse"
export * from "./ledger"
export * from "./order-facts"
export * from "./order-target"
export * from "./presets"
export * from "./product-match"
export * from "./programme"
export * from "./redeem"
export * from "./report"
export * from "./rewards"
export * from "./rules-problems"
export * from "./settle-order"
export * from "./thresholds"
export * from "./vouchers"
