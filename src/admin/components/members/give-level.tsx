import { Button, Drawer } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMemberTier } from "../../../contract"
import { GiveLevelForm } from "./give-level-form"

interface Props {
  member_id: string
  levels: readonly { id: string; title: string }[]
  override: AdminMemberTier["override"]
}

/** The buttons that give a level by hand and take it back. */
export function GiveLevel({ member_id, levels, override }: Props) {
  const { t } = useTranslation("retention")
  return (
    <>
      {override ? (
        <FormButton label={t("memberTier.takeBack")}>{(close) => <GiveLevelForm member_id={member_id} levels={null} onDone={close} />}</FormButton>
      ) : null}
      <FormButton label={t("memberTier.give")}>{(close) => <GiveLevelForm member_id={member_id} levels={levels} onDone={close} />}</FormButton>
    </>
  )
}

function FormButton({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary" type="button">
          {label}
        </Button>
      </Drawer.Trigger>
      {open ? children(() => setOpen(false)) : null}
    </Drawer>
  )
}
