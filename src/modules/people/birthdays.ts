import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addMonths } from "../../domain/kernel"
import { birthdayChangesFrom, type Birthday } from "../../domain/people"

export type SetBirthdayResult = { birthday: Birthday } | { refused: "changed_lately"; changes_from: Date }

export async function birthdayOf(pg: Knex, customer_id: string): Promise<(Birthday & { set_at: Date }) | null> {
  const { rows } = await pg.raw<{ rows: (Birthday & { set_at: Date })[] }>(`select month, day, set_at from retention_people_birthday where customer_id = ?`, [customer_id])
  return rows[0] ?? null
}

/** Sets a customer's birthday; another day than before at most once a year, the same one as often as they like. */
export async function setBirthday(pg: Knex, input: Birthday & { customer_id: string; now: Date }): Promise<SetBirthdayResult> {
  const { customer_id, month, day, now } = input
  await pg.raw(
    `insert into retention_people_birthday (customer_id, month, day, set_at) values (?, ?, ?, ?)
     on conflict (customer_id) do update set month = excluded.month, day = excluded.day, set_at = excluded.set_at
     where (retention_people_birthday.month, retention_people_birthday.day) <> (excluded.month, excluded.day) and retention_people_birthday.set_at <= ?`,
    [customer_id, month, day, now, addMonths(now, -12)]
  )
  const stored = (await birthdayOf(pg, customer_id)) as Birthday & { set_at: Date }
  if (stored.month === month && stored.day === day) return { birthday: { month, day } }
  return { refused: "changed_lately", changes_from: birthdayChangesFrom(stored.set_at) }
}

/** Customers born on one of these days who said so before an instant, by key. */
export async function customersBornOn(
  pg: Knex,
  input: { birthdays: readonly Birthday[]; known_before: Date; after: string; limit: number }
): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { customer_id: string }[] }>(
    `select customer_id from retention_people_birthday
     where (month, day) in (select * from unnest(?::int[], ?::int[])) and set_at <= ? and customer_id > ? order by customer_id limit ?`,
    [input.birthdays.map(({ month }) => month), input.birthdays.map(({ day }) => day), input.known_before, input.after, input.limit]
  )
  return rows.map((row) => row.customer_id)
}
