import type { StoreVoucher } from "../../contract"
import { useRetention, type Texts } from "../provider"
import { Confirm } from "./confirm"
import { CopyCode } from "./copy-code"
import type { Attempt } from "./one-attempt"
import { Outcome } from "./outcome"
import { useAttempt } from "./use-attempt"

interface VoucherProps {
  voucher: StoreVoucher
  onUse: ((voucher: StoreVoucher) => Promise<void> | void) | undefined
  onGiveBack: () => void
  attempt: Attempt<StoreVoucher>
  texts: Texts | undefined
}

/** One voucher with what can be done with it. */
export function Voucher({ voucher, onUse, onGiveBack, attempt, texts }: VoucherProps) {
  const { text, date } = useRetention()
  const { title, code, state, expires_at, points } = voucher
  const working = attempt.state === "working"
  return (
    <>
      <strong data-retention="voucher-title">{title}</strong>
      <p data-retention="voucher-state">
        {text(`vouchers.state.${state}`, {}, texts)}
        {state === "issued" && <>, <span data-retention="voucher-expires">{text("vouchers.expires", { date: date(expires_at) }, texts)}</span></>}
      </p>
      {state === "issued" && <CopyCode code={code} texts={texts} />}
      {state === "issued" && onUse && <Use voucher={voucher} onUse={onUse} texts={texts} />}
      {attempt.state === "done" && <Outcome name="voucher-returned">{text("vouchers.returned", { points: attempt.value.points }, texts)}</Outcome>}
      {attempt.state === "refused" && <Outcome name="voucher-failed">{text("vouchers.failed", {}, texts)}</Outcome>}
      {attempt.state === "unclear" && <p data-retention="voucher-failed" role="alert">{text("vouchers.unclear", {}, texts)}</p>}
      {points > 0 && (state === "issued" || working) && (
        <Confirm
          name="voucher-confirm"
          label={text("vouchers.return", {}, texts)}
          of={title}
          question={text("vouchers.confirm", { points, title }, texts)}
          cancel={text("rewards.cancel", {}, texts)}
          working={working ? text("redeem.working", {}, texts) : null}
          answered={attempt.state === "done" || attempt.state === "refused"}
          onYes={onGiveBack}
        />
      )}
    </>
  )
}

/** The button that puts the code on the cart; the storefront does it, this says what came of it. */
function Use({ voucher, onUse, texts }: Pick<VoucherProps, "voucher" | "texts"> & { onUse: NonNullable<VoucherProps["onUse"]> }) {
  const { text, moved } = useRetention()
  const { attempt, run } = useAttempt<true>()
  const working = attempt.state === "working"
  const use = () =>
    run(voucher.id, async () => {
      await onUse(voucher)
      moved(["cart", "cart-discount"])
      return true
    })
  const said = { none: null, working: null, done: "vouchers.on_cart", refused: "vouchers.use_failed", unclear: "vouchers.use_failed" } as const
  const outcome = said[attempt.state]
  return (
    <>
      <button type="button" data-retention="voucher-use" aria-label={`${text("vouchers.use", {}, texts)}: ${voucher.title}`} aria-disabled={working || undefined} aria-busy={working || undefined} onClick={use}>
        {working ? text("redeem.working", {}, texts) : text("vouchers.use", {}, texts)}
      </button>{" "}
      <span role="status" data-retention="voucher-used" data-state={attempt.state}>{outcome && text(outcome, {}, texts)}</span>
    </>
  )
}
