import type { StoreVoucher, VoucherState } from "../../contract"
import { Part } from "../parts/part"
import { useRetention } from "../provider"
import type { SectionProps } from "./section-props"
import { attemptAt } from "./use-attempt"
import { useVouchers } from "./use-vouchers"
import { Voucher } from "./voucher"

export interface VouchersProps extends SectionProps {
  /** Puts a voucher's code on the shopper's cart; no button without it. Rejects when the cart does not take the code. */
  onUse?: (voucher: StoreVoucher) => Promise<void> | void
  /** `usable` leaves out those that are used, expired or given back; `all` unless given. */
  show?: "all" | "usable"
}

const USABLE: readonly VoucherState[] = ["issued", "issuing"]

/** Those that can be used first, otherwise in the order given. The one named `stays` keeps its place, while what became of it is told there. */
export function inOrder(vouchers: readonly StoreVoucher[], show: "all" | "usable", stays: string | null): StoreVoucher[] {
  const first = ({ id, state }: StoreVoucher) => USABLE.includes(state) || id === stays
  return [...vouchers.filter(first), ...(show === "all" ? vouchers.filter((voucher) => !first(voucher)) : [])]
}

/** The shopper's vouchers: code, until when, what became of each; to be used on the cart, or given back for the points paid. */
export function Vouchers({ onUse, show = "all", texts, ...part }: VouchersProps) {
  const { text } = useRetention()
  const { data, state, reload, giveBack, attempt } = useVouchers()
  const vouchers = data && inOrder(data, show, "id" in attempt ? attempt.id : null)
  return (
    <Part name="vouchers" as="section" title={text("vouchers.title", {}, texts)} state={state} reload={reload} texts={texts} signed_out={text("balance.signed_out", {}, texts)} {...part}>
      {vouchers?.length === 0 && <p data-retention="vouchers-empty">{text("vouchers.empty", {}, texts)}</p>}
      {vouchers && vouchers.length > 0 && (
        <ul data-retention="vouchers-list">
          {vouchers.map((voucher) => (
            <li key={voucher.id} data-retention="voucher" data-state={voucher.state}>
              <Voucher voucher={voucher} onUse={onUse} onGiveBack={() => giveBack(voucher.id)} attempt={attemptAt(attempt, voucher.id)} texts={texts} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
