import { useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Button, Notice, TextField } from "../../design"
import { saveName, useSession } from "../../shop/session"
import { useEntryForm, type Problems } from "./use-entry-form"
import styles from "./account.module.css"

type Field = "first_name" | "last_name"

function problemsOf({ first_name, last_name }: Record<Field, string>): Problems<Field> {
  return { ...(first_name.trim() ? {} : { first_name: "entry.first_name_missing" }), ...(last_name.trim() ? {} : { last_name: "entry.last_name_missing" }) }
}

/** The shopper's name, to be changed; the address they sign in with, to be seen. */
export function NameForm() {
  const { t } = useTranslation("account")
  const queries = useQueryClient()
  const { customer } = useSession()
  const start = { first_name: customer?.first_name ?? "", last_name: customer?.last_name ?? "" }
  const form = useEntryForm<Field>({ start, problemsOf, send: (values) => saveName(queries, values) })
  const field = (name: Field, autoComplete: string) => ({
    name,
    autoComplete,
    required: true,
    label: t(`entry.${name}`),
    error: form.problem(name) && t(form.problem(name) ?? ""),
    value: form.values[name],
    onChange: (event: { target: { value: string } }) => form.change(name, event.target.value),
  })
  const { sending } = form
  return (
    <form noValidate className={styles.form} onSubmit={form.submit}>
      <h2 id="profile-name" className={styles.part}>
        {t("profile.name")}
      </h2>
      <div className={styles.names}>
        <TextField {...field("first_name", "given-name")} />
        <TextField {...field("last_name", "family-name")} />
      </div>
      <p className={styles.soft}>{t("profile.email", { email: customer?.email })}</p>
      {sending.isSuccess && <Notice tone="success">{t("profile.saved")}</Notice>}
      {sending.isError && <Notice tone="danger">{t("entry.unreachable")}</Notice>}
      <div>
        <Button type="submit" busy={sending.isPending}>
          {t("profile.save")}
        </Button>
      </div>
    </form>
  )
}
