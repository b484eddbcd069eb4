import { addMinutes } from "../../../domain/kernel"

/** Who works on an import renews its lease with each batch; after this long without a sign of life somebody else goes on. */
const LEASE_MINUTES = 2

export const leaseFrom = (now: Date): { now: Date; leased_until: Date } => ({ now, leased_until: addMinutes(now, LEASE_MINUTES) })

/**
 * What went wrong, for the log: the database's code or the error's kind. Its message would repeat the statement with all its values, and so
 * e-mails.
 */
export const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown error"
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name
}
