import { Button, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BUCKETS, KINDS, STATUSES, type MembersSearch } from "../lib/use-members-search"

interface Props {
  search: MembersSearch
  onChange: (patch: Partial<MembersSearch>) => void
}

/** Three lists instead of the table's own filter menu, whose buttons have no names and whose pills are not translated. */
export function MembersFilters({ search, onChange }: Props) {
  const { t } = useTranslation("retention")
  return (
    <>
      <Filter
        label={t("members.filterKind")}
        all={t("members.allKinds")}
        value={search.kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Filter
        label={t("members.filterStatus")}
        all={t("members.allStatuses")}
        value={search.status}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <Filter
        label={t("members.filterHas")}
        all={t("members.anyBalance")}
        value={search.has}
        options={BUCKETS.map((value) => ({ value, label: t(`has.${value}`) }))}
        onChange={(has) => onChange({ has })}
      />
      {search.kind || search.status || search.has ? (
        <Button size="small" variant="transparent" onClick={() => onChange({ kind: undefined, status: undefined, has: undefined })}>
          {t("members.clear")}
        </Button>
      ) : null}
    </>
  )
}

interface FilterProps<T extends string> {
  label: string
  all: string
  value: T | undefined
  options: { value: T; label: string }[]
  onChange: (value: T | undefined) => void
}

function Filter<T extends string>({ label, all, value, options, onChange }: FilterProps<T>) {
  return (
    <div className="min-w-32 max-sm:flex-1">
      <Select size="small" value={value ?? "all"} onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value)}>
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value="all">{all}</Select.Item>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
