/** Marks a place that the types prove unreachable; reaching it is a bug and throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
