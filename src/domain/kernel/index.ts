/** Arithmetic on whole points and minor units, remainders that are always placed, and dates in UTC. */
export * from "./allocate"
export * from "./arithmetic"
export * from "./assert-never"
export * from "./local-time"
export * from "./time"
