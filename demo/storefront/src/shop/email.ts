/** As Medusa looks addresses up: it tells capitals apart, people do not. */
export const tidyEmail = (typed: string): string => typed.trim().toLowerCase()

/** Something, an @, and a domain with a dot: whatever is stricter refuses addresses that exist. */
export const isEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed.trim())
