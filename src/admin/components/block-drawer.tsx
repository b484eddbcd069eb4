import { Button, Drawer, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../contract"
import { useBlockMember } from "../lib/use-members"
import { Field } from "./field"
import { SideForm } from "./side-form"

type Props = { member: Pick<AdminMember, "id" | "status"> }

/** Blocks or unblocks an account, after saying what that means. */
export function BlockDrawer({ member }: Props) {
  const { t } = useTranslation("retention")
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {member.status === "blocked" ? t("block.openUnblock") : t("block.open")}
        </Button>
      </Drawer.Trigger>
      {open ? <BlockForm member={member} onDone={() => setOpen(false)} /> : null}
    </Drawer>
  )
}

function BlockForm({ member, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation("retention")
  const block = useBlockMember(member.id)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  // What the form was opened for, also after the answer has changed the member.
  const [unblock] = useState(member.status === "blocked")
  const missing = !unblock && !reason.trim()

  const submit = () => {
    setTried(true)
    if (missing) return
    block.mutate(unblock ? { blocked: false } : { blocked: true, reason: reason.trim() }, {
      onSuccess: () => {
        toast.success(unblock ? t("block.doneUnblock") : t("block.done"))
        onDone()
      },
    })
  }

  return (
    <SideForm
      title={unblock ? t("block.titleUnblock") : t("block.title")}
      description={unblock ? t("block.textUnblock") : t("block.text")}
      submit={unblock ? t("block.submitUnblock") : t("block.submit")}
      danger={!unblock}
      isPending={block.isPending}
      error={block.error}
      onSubmit={submit}
    >
      {unblock ? null : (
        <Field label={t("block.reason")} hint={t("block.reasonHint")} error={tried && missing ? t("block.reasonMissing") : null}>
          {({ id, describedBy, invalid }) => (
            <Textarea id={id} aria-describedby={describedBy} aria-invalid={invalid} value={reason} maxLength={500} rows={3} autoFocus onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
    </SideForm>
  )
}
