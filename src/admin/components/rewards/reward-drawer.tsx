import { Drawer } from "@medusajs/ui"
import { useState, type ReactElement } from "react"
import type { AdminReward } from "../../../contract"
import { useProgramme } from "../../lib/use-programme"
import { RewardForm } from "./reward-form"

interface Props {
  reward: AdminReward | null
  position?: number
  /** The button that opens it, and that gets the focus back. */
  children: ReactElement
}

/** The form in a drawer; each opening begins anew with what is stored. */
export function RewardDrawer({ reward, position = 0, children }: Props) {
  const [open, setOpen] = useState(false)
  const { data } = useProgramme()
  const currencies = [...new Set([...(data?.programme.currencies.map((rate) => rate.currency_code) ?? []), ...(data?.currencies_without_rate ?? [])])]
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>{children}</Drawer.Trigger>
      {open && data ? (
        <RewardForm reward={reward} currencies={currencies} tiers={data.programme.tiers?.levels ?? []} position={position} onDone={() => setOpen(false)} />
      ) : null}
    </Drawer>
  )
}
