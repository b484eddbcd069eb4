import { useState } from "react"
import type { Cart } from "../../shop/cart"
import { useSaveEmail } from "../../shop/checkout"
import { isEmail, tidyEmail } from "../../shop/email"
import type { Session } from "../../shop/session"

/** Who gets the confirmation: the member's own address, or what a guest types. It is saved when the field is left. */
export function useContact(cart: Cart, { customer }: Session) {
  const saving = useSaveEmail()
  const [draft, setDraft] = useState<string | null>(null)
  const [shown, setShown] = useState(false)
  const saved = cart.email ?? ""
  const email = customer ? customer.email : (draft ?? saved)
  const wrong = !isEmail(email)
  const stored = !wrong && tidyEmail(email) === saved.toLowerCase()
  const save = async () => {
    if (wrong || stored) return
    await saving.mutateAsync(tidyEmail(email))
    setDraft(null)
  }
  return {
    email,
    member: customer !== null,
    setEmail: setDraft,
    wrong,
    showWrong: wrong && shown,
    show: () => setShown(true),
    stored,
    saving: saving.isPending,
    save,
    /** On leaving the field: what cannot be saved now is saved with the order. */
    left: () => {
      if (email.trim()) setShown(true)
      void save().catch(() => undefined)
    },
  }
}
export type Contact = ReturnType<typeof useContact>
