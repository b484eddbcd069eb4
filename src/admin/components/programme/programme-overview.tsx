import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { shareBack, toRateValues } from "../../lib/programme-form"
import { useFormat } from "../../lib/use-format"
import { useProgramme } from "../../lib/use-programme"
import { Failed, Loading } from "../load-state"
import { MissingRates } from "./missing-rates"
import { Section } from "../section"

/** The rules in force, in a few lines. */
export function ProgrammeOverview() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data, error, isPending, refetch } = useProgramme()
  const rules = data?.programme
  return (
    <Section
      title={t("menu.programme")}
      badge={rules ? <Badge size="2xsmall">{t("programme.version", { version: rules.version })}</Badge> : null}
      description={rules ? t("programme.since", { date: format.dateTime(rules.active_from) }) : null}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/retention/programme">{t("overview.edit")}</Link>
        </Button>
      }
    >
      {isPending ? <Loading /> : null}
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {rules && data ? (
        <>
          <MissingRates currencies={data.currencies_without_rate} />
          <ul className="flex flex-col gap-y-2 px-6 py-4">
            {rules.currencies.map((rate) => (
              <li key={rate.currency_code} className="txt-small flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  {t("overview.rate", {
                    earn: format.points(rate.earn_points),
                    paid: format.money(rate.earn_amount, rate.currency_code),
                    redeem: format.points(rate.redeem_points),
                    off: format.money(rate.redeem_amount, rate.currency_code),
                  })}
                </span>
                <span className="text-ui-fg-subtle">{t("programme.back", { percent: format.percent(shareBack(toRateValues(rate)) ?? 0) })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
