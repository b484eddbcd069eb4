/**
 * Tiers and the cumulative discount: which level a member's spend, points or orders reach, when a level is lost, what its entry gives.
 *
 * Nouns: a *level* is one step of the tiers; the *window* says which orders count; an *entry* is a level held since an instant; *grace* is
 * how long a level outlives its window; a level is *given* when the shop puts a member on it by hand.
 */
export * from "./counting"
export * from "./decide-member"
export * from "./decide-tier"
export * from "./ladder"
export * from "./ladder-rules"
export * from "./level-for"
export * from "./tier-rules"
export * from "./window-loss"
