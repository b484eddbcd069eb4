import { defaultRules, type ProgrammeRules } from "../../domain/points"

/** Rules as jsonb holds them: instants as text, and without the parts that came after they were stored. */
export type StoredRules = Pick<ProgrammeRules, "currencies"> & Partial<Omit<ProgrammeRules, "earning">> & { earning?: StoredEarningRule[] }

type StoredEarningRule = Omit<ProgrammeRules["earning"][number], "starts_at" | "ends_at"> & { starts_at: string | null; ends_at: string | null }

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Stored rules whole again: instants are dates, and a part that the version did not know is as a new shop has it, which changes nothing. */
export function rulesOfStored(stored: StoredRules): ProgrammeRules {
  const { earning = [], ...rest } = stored
  const dated = earning.map((rule) => ({ ...rule, starts_at: instant(rule.starts_at), ends_at: instant(rule.ends_at) }))
  return { ...defaultRules("eur", 2), ...rest, earning: dated }
}
