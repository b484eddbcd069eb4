/**
 * The simulator: past orders replayed under two sets of rules side by side, a draft's and those in force.
 *
 * Orders come member by member and, of one member, in the order of time; only one member is held at a time, so that a million orders take
 * no more memory than ten. S1 Replayed under the rules that were in force all along, orders give what was posted for them. S2 Where one
 * page of orders ends and the next begins changes nothing.
 */
export * from "./month-of"
export * from "./replay"
export * from "./tally"
