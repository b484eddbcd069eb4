import { useTranslation } from "react-i18next"
import { Navigate } from "react-router"
import { Button, Card, Container, Link, Notice, Stack, TextField } from "../../design"
import { isEmail, tidyEmail } from "../../shop/email"
import { statusOf } from "../../shop/sdk"
import { signUp, useSession } from "../../shop/session"
import { useEntryForm, type Problems } from "./use-entry-form"
import { useWayIn, type WayInState } from "./way-in"
import styles from "./account.module.css"

type Field = "first_name" | "last_name" | "email" | "password"

/** Shorter passwords are guessed. */
const PASSWORD_LENGTH = 8

function problemsOf(values: Record<Field, string>): Problems<Field> {
  const problems: Problems<Field> = {}
  if (!values.first_name.trim()) problems.first_name = "entry.first_name_missing"
  if (!values.last_name.trim()) problems.last_name = "entry.last_name_missing"
  if (!isEmail(values.email)) problems.email = "entry.email_wrong"
  if (values.password.length < PASSWORD_LENGTH) problems.password = "entry.password_short"
  return problems
}

const send = ({ first_name, last_name, email, password }: Record<Field, string>) => signUp({ email: tidyEmail(email), password, first_name: first_name.trim(), last_name: last_name.trim() })

/** Opening an account, and back to where one came from. An address that has one is sent to the log-in. */
export function SignUp() {
  const { t } = useTranslation("account")
  const { customer, failed } = useSession()
  const way = useWayIn()
  const form = useEntryForm<Field>({ start: { first_name: "", last_name: "", email: way.email, password: "" }, problemsOf, send })
  if (customer) return <Navigate to={way.to} replace />
  const { sending } = form
  const field = (name: Field, autoComplete: string) => ({
    name,
    autoComplete,
    required: true,
    label: t(`entry.${name}`),
    error: form.problem(name) && t(form.problem(name) ?? "", { count: PASSWORD_LENGTH }),
    value: form.values[name],
    onChange: (event: { target: { value: string } }) => form.change(name, event.target.value),
  })
  const taken = statusOf(sending.error) === 401
  return (
    <Container narrow className={styles.entry}>
      <Stack gap={5}>
        <div>
          <h1>{t("sign_up.title")}</h1>
          <p className={styles.lead}>{t("sign_up.lead")}</p>
        </div>
        <Card>
          <form noValidate className={styles.form} onSubmit={form.submit}>
            <div className={styles.names}>
              <TextField {...field("first_name", "given-name")} />
              <TextField {...field("last_name", "family-name")} />
            </div>
            <TextField {...field("email", "username")} type="email" inputMode="email" />
            <TextField {...field("password", "new-password")} type="password" hint={t("entry.password_hint", { count: PASSWORD_LENGTH })} />
            {sending.isError && (
              <Notice tone="danger" action={taken && <Link href={way.logIn} state={{ email: form.values.email } satisfies WayInState}>{t("sign_up.log_in")}</Link>}>
                {t(taken ? "sign_up.taken" : "entry.unreachable")}
              </Notice>
            )}
            <Button type="submit" wide busy={sending.isPending || (sending.isSuccess && !failed)}>
              {t("sign_up.submit")}
            </Button>
          </form>
        </Card>
        <p className={styles.other}>
          {t("sign_up.have")} <Link href={way.logIn}>{t("log_in.submit")}</Link>
        </p>
      </Stack>
    </Container>
  )
}
