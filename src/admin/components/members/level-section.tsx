import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"
import { useMemberTier } from "../../lib/use-member-tier"
import { useProgramme } from "../../lib/use-programme"
import { Failed, Loading } from "../load-state"
import { Notice } from "../notice"
import { Section } from "../section"
import { GiveLevel } from "./give-level"
import { LevelHistory } from "./level-history"
import { LevelProgress } from "./level-progress"

/** A member's level: how far they have come, what was given by hand, and how it came about. */
export function LevelSection({ member_id }: { member_id: string }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data, error, isPending, refetch } = useMemberTier(member_id)
  const { data: rules } = useProgramme()
  const levels = rules?.programme.tiers?.levels ?? []
  const title = (id: string | null) => (id === null ? t("memberTier.none") : (levels.find((level) => level.id === id)?.title ?? id))
  if (data && !data.tier && !data.discount && !data.override && !data.history.length) return null
  const grace = data?.tier?.grace_until
  return (
    <Section
      title={t("memberTier.title")}
      description={t("memberTier.text")}
      actions={data && levels.length ? <GiveLevel member_id={member_id} levels={levels} override={data.override} /> : null}
    >
      {isPending ? <Loading rows={2} /> : null}
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <>
          <div className="grid gap-x-12 gap-y-5 px-6 py-4 lg:grid-cols-2">
            <LevelProgress tier={data} />
          </div>
          {data.override || grace ? (
            <div className="flex flex-col gap-y-2 px-6 py-4">
              {data.override ? (
                <Notice
                  variant="info"
                  title={
                    data.override.until
                      ? t("memberTier.givenUntil", { level: title(data.override.tier_id), date: format.date(data.override.until) })
                      : t("memberTier.given", { level: title(data.override.tier_id) })
                  }
                >
                  {data.override.reason}
                </Notice>
              ) : null}
              {grace ? (
                <Notice variant="warning" title={t("memberTier.grace", { date: format.date(grace) })}>
                  {t("memberTier.graceText")}
                </Notice>
              ) : null}
            </div>
          ) : null}
          {data.history.length ? (
            <LevelHistory history={data.history} title={title} />
          ) : (
            <Text size="small" className="text-ui-fg-muted px-6 py-4">
              {t("memberTier.noHistory")}
            </Text>
          )}
        </>
      ) : null}
    </Section>
  )
}
