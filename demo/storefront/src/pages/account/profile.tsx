import { useQueryClient } from "@tanstack/react-query"
import { BirthdayForm } from "medusa-plugin-retention/react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Button, Card, Stack } from "../../design"
import { logOut } from "../../shop/session"
import { NameForm } from "./name-form"

/** Who the shopper is, their birthday, and the way out. */
export function Profile() {
  const { t } = useTranslation("account")
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState(false)
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
        <Button
          variant="secondary"
          busy={leaving}
          onClick={() => {
            setLeaving(true)
            void logOut(queries)
          }}
        >
          {t("profile.log_out")}
        </Button>
      </div>
    </Stack>
  )
}
