/**
 * Tiers and the cumulative discount: which level a member's spend, points or orders reach, when a level is lost, what its entry gives.
 *
 * Nouns: a *level* is one step of the tiers; the *window* says which orders count; *grace* is how long a level outlives its window.
 */
export * from "./ladder-rules"
export * from "./tier-rules"
