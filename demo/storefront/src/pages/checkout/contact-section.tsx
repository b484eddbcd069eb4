import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useQueryClient } from "@tanstack/react-query"
import { Button, Link, TextField } from "../../design"
import { logOut } from "../../shop/session"
import { Section } from "./section"
import type { Contact } from "./use-contact"
import styles from "./checkout.module.css"

/** Who orders: a member sees their own address, a guest types one or signs in. */
export function ContactSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation("checkout")
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState(false)
  if (contact.member)
    return (
      <Section title={t("contact.title")} number={1} done={contact.stored}>
        <div className={styles.member}>
          <p>
            {t("contact.member")} <strong>{contact.email}</strong>
          </p>
          <Button
            variant="quiet"
            size="small"
            busy={leaving}
            onClick={() => {
              setLeaving(true)
              void logOut(queries)
            }}
          >
            {t("contact.leave")}
          </Button>
        </div>
      </Section>
    )
  return (
    <Section title={t("contact.title")} number={1} done={contact.stored}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          contact.left()
        }}
      >
        <TextField
          id="checkout-email"
          label={t("contact.email")}
          hint={t("contact.hint")}
          error={contact.showWrong && t("contact.wrong")}
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          required
          value={contact.email}
          onChange={(event) => contact.setEmail(event.target.value)}
          onBlur={contact.left}
        />
      </form>
      <p className={styles.soft}>
        {t("contact.have_account")} <Link href="/log-in?to=/checkout">{t("contact.log_in")}</Link>
      </p>
    </Section>
  )
}
