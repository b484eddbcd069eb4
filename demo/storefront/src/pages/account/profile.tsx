import { useQueryClient } from "@tanstack/react-query"
import { BirthdayForm } from "medusa-plugin-retention/react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { Button, Card, Stack } from "../../design"
import { logOut } from "../../shop/session"
import { NameForm } from "./name-form"

/** Who the shopper is, their birthday, and the way out. */
export function Profile() {
  const { t } = useTranslation("account")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    // First away from here: the account would otherwise ask who has just left to sign in again.
    await navigate("/")
    await logOut(queries)
  }
  return (
    <Stack gap={5}>
      <h1>{t("profile.title")}</h1>
      <Card as="section" aria-labelledby="profile-name">
        <NameForm />
      </Card>
      <Card>
        <BirthdayForm />
      </Card>
      <div>
        <Button variant="secondary" busy={leaving} onClick={() => void leave()}>
          {t("profile.log_out")}
        </Button>
      </div>
    </Stack>
  )
}
