/** Counts what held and what did not, for checks that run outside jest; ends in the closing line that `npm test` adds up. */
export class Checks {
  passed = 0
  failed = 0

  that(what: string, holds: boolean, found?: unknown): void {
    if (holds) this.passed += 1
    else this.failed += 1
    console.log(holds ? `  ok      ${what}` : `  FAILED  ${what}${found === undefined ? "" : `\n          found: ${JSON.stringify(found)?.slice(0, 2000)}`}`)
  }

  equal(what: string, found: unknown, expected: unknown): void {
    const same = JSON.stringify(found) === JSON.stringify(expected)
    this.that(what, same, same ? undefined : { found, expected })
  }

  close(): number {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed ? 1 : 0
  }
}
