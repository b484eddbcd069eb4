/** A person is one normalised e-mail: trimmed, lower case, NFC (again, for lower case can undo it). Plus-tags and dots are kept: providers disagree on their meaning. */
export const normalizeEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase().normalize("NFC")
export * from "./birthday"
