import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Owner } from "../lib/use-members"
import { AdjustForm } from "./adjust-form"

interface Props {
  owner: Owner
  available: number
  variant?: "primary" | "secondary"
}

/** The button that opens the form; each opening is a new form with its own key. */
export function AdjustDrawer({ owner, available, variant = "secondary" }: Props) {
  const { t } = useTranslation("retention")
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant={variant}>
          {t("adjust.open")}
        </Button>
      </Drawer.Trigger>
      {open ? <AdjustForm owner={owner} available={available} onDone={() => setOpen(false)} /> : null}
    </Drawer>
  )
}
