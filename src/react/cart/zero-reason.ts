import type { EarnPreview } from "../../contract"
import type { Retention, Texts } from "../provider"

/** Why nothing is earned, as a sentence; null where there is no reason worth saying. */
export const zeroReason = (text: Retention["text"], reason: EarnPreview["zero_reason"], own?: Texts): string | null => (reason ? text(`earn.zero.${reason}`, {}, own) : null)
