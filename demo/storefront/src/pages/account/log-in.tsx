import { useTranslation } from "react-i18next"
import { Navigate } from "react-router"
import { Button, Card, Container, Link, Notice, Stack, TextField } from "../../design"
import { isEmail, tidyEmail } from "../../shop/email"
import { statusOf } from "../../shop/sdk"
import { logIn, useSession } from "../../shop/session"
import { useEntryForm, type Problems } from "./use-entry-form"
import { useWayIn } from "./way-in"
import styles from "./account.module.css"

type Field = "email" | "password"

function problemsOf({ email, password }: Record<Field, string>): Problems<Field> {
  return { ...(isEmail(email) ? {} : { email: "entry.email_wrong" }), ...(password ? {} : { password: "entry.password_missing" }) }
}

/** Signing in, and back to where one came from. A wrong password and an unknown address are told apart for nobody. */
export function LogIn() {
  const { t } = useTranslation("account")
  const { customer, ended, failed } = useSession()
  const way = useWayIn()
  const form = useEntryForm<Field>({ start: { email: way.email, password: "" }, problemsOf, send: ({ email, password }) => logIn(tidyEmail(email), password) })
  if (customer) return <Navigate to={way.to} replace />
  const { sending } = form
  const problem = (field: Field) => form.problem(field) && t(form.problem(field) ?? "")
  return (
    <Container narrow className={styles.entry}>
      <Stack gap={5}>
        <h1>{t("log_in.title")}</h1>
        {ended && <Notice>{t("log_in.ended")}</Notice>}
        <Card>
          <form noValidate className={styles.form} onSubmit={form.submit}>
            <TextField name="email" type="email" inputMode="email" autoComplete="username" required label={t("entry.email")} error={problem("email")} value={form.values.email} onChange={(event) => form.change("email", event.target.value)} />
            <TextField name="password" type="password" autoComplete="current-password" required label={t("entry.password")} error={problem("password")} value={form.values.password} onChange={(event) => form.change("password", event.target.value)} />
            {sending.isError && <Notice tone="danger">{t(statusOf(sending.error) === 401 ? "log_in.refused" : "entry.unreachable")}</Notice>}
            <Button type="submit" wide busy={sending.isPending || (sending.isSuccess && !failed)}>
              {t("log_in.submit")}
            </Button>
          </form>
        </Card>
        <p className={styles.other}>
          {t("log_in.new")} <Link href={way.signUp}>{t("sign_up.title")}</Link>
        </p>
      </Stack>
    </Container>
  )
}
