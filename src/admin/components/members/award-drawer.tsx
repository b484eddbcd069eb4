import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useProgramme } from "../../lib/use-programme"
import { AwardForm } from "./award-form"

/** The award for the first order comes with that order, never by hand. */
const BY_ORDER = "first_order"

/** The button that awards points for something a member did; not there while the programme awards nothing. */
export function AwardDrawer({ member_id }: { member_id: string }) {
  const { t } = useTranslation("retention")
  const { data } = useProgramme()
  const [open, setOpen] = useState(false)
  const awards = data?.programme.awards.filter((award) => award.active && award.id !== BY_ORDER) ?? []
  if (!awards.length) return null
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary" type="button">
          {t("awardsGiven.open")}
        </Button>
      </Drawer.Trigger>
      {open ? <AwardForm member_id={member_id} awards={awards} onDone={() => setOpen(false)} /> : null}
    </Drawer>
  )
}
