import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { proposedRate, type ProgrammeValues, type RateValues } from "../../lib/programme-form"
import { useFormat } from "../../lib/use-format"
import { Empty } from "../load-state"
import { ProgrammeRate } from "./programme-rate"

interface Props {
  rates: RateValues[]
  rounding: ProgrammeValues["rounding"]
  /** Currencies that can get a rate. */
  addable: string[]
  onChange: (rates: RateValues[]) => void
}

/** A rate for each currency, and a list to add the missing ones from. */
export function ProgrammeRates({ rates, rounding, addable, onChange }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-4 px-6 py-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-col gap-y-1">
          <Heading level="h2">{t("rates.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("rates.text")}
          </Text>
        </div>
        {addable.length ? (
          <DropdownMenu>
            <DropdownMenu.Trigger asChild>
              <Button size="small" type="button" variant="secondary">
                <Plus />
                {t("rates.add")}
              </Button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Content align="end">
              {addable.map((code) => (
                <DropdownMenu.Item key={code} onSelect={() => onChange([...rates, proposedRate(code)])}>
                  {code.toUpperCase()} · {format.currencyName(code)}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu>
        ) : null}
      </div>
      {rates.length ? (
        rates.map((rate) => (
          <ProgrammeRate
            key={rate.currency_code}
            rate={rate}
            rounding={rounding}
            onChange={(patch) => onChange(rates.map((r) => (r.currency_code === rate.currency_code ? { ...r, ...patch } : r)))}
            onRemove={() => onChange(rates.filter((r) => r.currency_code !== rate.currency_code))}
          />
        ))
      ) : (
        <div className="rounded-lg border border-dashed">
          <Empty title={t("rates.none")} text={t("rates.noneText")} />
        </div>
      )}
    </div>
  )
}
