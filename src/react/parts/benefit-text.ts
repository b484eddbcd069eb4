import type { AdminBenefit } from "../../contract"
import type { Retention, Texts } from "../provider"

/** A voucher's benefit in a few words, "10 € voucher"; a fixed one in `currency_code`, or in the first currency that it has. */
export function benefitText({ text, money }: Pick<Retention, "text" | "money">, benefit: AdminBenefit, currency_code: string | null, own?: Texts): string {
  switch (benefit.kind) {
    case "fixed": {
      const amount = benefit.amounts.find((each) => each.currency_code === currency_code) ?? benefit.amounts[0]
      return amount ? text("benefit.fixed", { amount: money(amount.amount, amount.currency_code) }, own) : ""
    }
    case "percent":
      return text("benefit.percent", { percent: benefit.percent }, own)
    case "free_shipping":
    case "free_product":
      return text(`benefit.${benefit.kind}`, {}, own)
  }
}
