import { z } from "@medusajs/framework/zod"

/** The largest number of points one request may name (also the largest an account can hold). */
const POINTS_MAX = 1_000_000_000

export const points = z
  .number({ error: "points: expected a whole number" })
  .int("points: expected a whole number")
  .min(1, "points: expected a whole number of at least 1")
  .max(POINTS_MAX, `points: expected at most ${POINTS_MAX}`)

export const signedPoints = z
  .number({ error: "points: expected a whole number" })
  .int("points: expected a whole number")
  .min(-POINTS_MAX, `points: expected at least -${POINTS_MAX}`)
  .max(POINTS_MAX, `points: expected at most ${POINTS_MAX}`)
  .refine((value) => value !== 0, "points: expected a number other than 0")

/** Text that people read: no NUL or lone surrogates (PostgreSQL refuses them), bounded. */
export const text = (field: string, max: number) =>
  z
    .string({ error: `${field}: expected text` })
    .trim()
    .max(max, `${field}: expected at most ${max} characters`)
    .refine((value) => !value.includes("\u0000") && value.isWellFormed(), `${field}: expected well-formed text without NUL`)

/** A page size or position in a query string. */
export const count = (field: string, fallback: number, min: number, max: number) =>
  z.preprocess(
    (value) => (value === undefined ? fallback : typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.number({ error: `${field}: expected a whole number from ${min} to ${max}` }).int().min(min, `${field}: expected at least ${min}`).max(max, `${field}: expected at most ${max}`)
  )

/** A page of a statement: `before` is the `next` of the page before. */
export const EntriesQuery = z.strictObject({
  limit: count("limit", 20, 1, 100),
  before: z.preprocess((value) => (typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value), z.number().int().min(1).optional()),
})
export type EntriesQuery = z.output<typeof EntriesQuery>

/** An id in a query string. */
export const id = (field: string) => text(field, 100).min(1, `${field}: expected an id`)
