import { withApp, type App } from "../support/app"
import { NaiveLedger } from "./naive-ledger"
import * as scenarios from "./scenarios"
import { naive, ours } from "./subjects"

/**
 * The tests bite: each scenario gives the right answer here and the known failure of a naive ledger there. T1 to T5c are the defects that
 * were measured on a tutorial's loyalty points.
 */
withApp("naive_controls", (app) => {
  const both = <T>(title: string, scenario: (app: App, subject: scenarios.Subject) => Promise<T>, right: unknown, wrong: unknown) => {
    it(`${title}: right here`, async () => {
      expect(await scenario(app, await ours(app))).toEqual(right)
      await app.auditClean()
    })
    it(`${title}: wrong there`, async () => {
      expect(await scenario(app, naive(app, await NaiveLedger.create(app.container, app.db)))).toEqual(wrong)
    })
  }

  both("T1 a stranger with the victim's address spends nothing", scenarios.strangerSpends,
    { accepted: false, discount: 0, lost: 0 }, { accepted: true, discount: 90, lost: 90 })
  both("T2 the same points discount one cart of two", scenarios.spentTwice, { discounts: 90 }, { discounts: 180 })
  both("T3 wiping the cart's metadata keeps no points", scenarios.metadataWiped, { discount: 90, left: 0 }, { discount: 90, left: 95 })
  both("T4 three applies at once discount once", scenarios.appliedThrice, { discount: 50 }, { discount: 90 })
  both("T5a an event delivered twice pays once", scenarios.deliveredTwice, { once: 30, twice: 30 }, { once: 35, twice: 70 })
  both("T5b 64 additions at once all count", scenarios.addedInParallel, { lost: false }, { lost: true })
  both("T5c a cancelled order leaves no points", scenarios.orderCanceled, { placed: 30, canceled: 0 }, { placed: 35, canceled: 35 })
})
