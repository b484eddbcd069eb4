/** A person is one normalised e-mail: trimmed, NFC, lower case. Plus-tags and dots are kept: providers disagree on their meaning. */
export const normalizeEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase()
