import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { normalizeEmail } from "../../domain/people"
import * as birthdays from "./birthdays"

export interface Person {
  id: string
  email: string
}

/** Persons by their one e-mail (promise H). Holds personal data; the ledger knows only ids. */
export default class PeopleModuleService {
  private readonly pg: Knex

  constructor(container: Record<string, unknown>) {
    this.pg = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex
  }

  /** The person of an e-mail, made when new; the same person however the address is written or how many ask at once. */
  async ensurePerson(email: string): Promise<Person> {
    const { rows } = await this.pg.raw<{ rows: Person[] }>(
      `insert into retention_people_person (id, email) values (?, ?)
       on conflict (email) do update set updated_at = retention_people_person.updated_at returning id, email`,
      [generateEntityId(undefined, "rpp"), normalizeEmail(email)]
    )
    return rows[0] as Person
  }

  /** The persons of many e-mails, made where they are new: what `ensurePerson` does for each, in two statements. In no particular order. */
  async ensurePersons(emails: readonly string[]): Promise<Person[]> {
    // Sorted, so that two who make the same persons do not wait for each other in a circle.
    const addresses = [...new Set(emails.map(normalizeEmail))].sort()
    if (!addresses.length) return []
    await this.pg.raw(
      `insert into retention_people_person (id, email) select * from unnest(?::text[], ?::text[]) on conflict (email) do nothing`,
      [addresses.map(() => generateEntityId(undefined, "rpp")), addresses]
    )
    const { rows } = await this.pg.raw<{ rows: Person[] }>(`select id, email from retention_people_person where email = any(?)`, [addresses])
    return rows
  }

  /** Forgets what is known of a customer by id. */
  async eraseCustomer(customer_id: string): Promise<void> {
    await this.pg.raw(`delete from retention_people_birthday where customer_id = ?`, [customer_id])
  }

  /** Forgets a person's address; their id stays for what points to it. */
  async erasePerson(id: string): Promise<void> {
    await this.pg.raw(`update retention_people_person set email = 'erased:' || id, updated_at = now() where id = ?`, [id])
  }

  async birthdayOf(customer_id: string) {
    return birthdays.birthdayOf(this.pg, customer_id)
  }
  async setBirthday(input: Parameters<typeof birthdays.setBirthday>[1]) {
    return birthdays.setBirthday(this.pg, input)
  }
  async customersBornOn(input: Parameters<typeof birthdays.customersBornOn>[1]) {
    return birthdays.customersBornOn(this.pg, input)
  }

  async personByEmail(email: string): Promise<Person | null> {
    const { rows } = await this.pg.raw<{ rows: Person[] }>(`select id, email from retention_people_person where email = ?`, [normalizeEmail(email)])
    return rows[0] ?? null
  }

  async persons(ids: readonly string[]): Promise<Person[]> {
    if (!ids.length) return []
    const { rows } = await this.pg.raw<{ rows: Person[] }>(`select id, email from retention_people_person where id = any(?)`, [[...ids]])
    return rows
  }

  /** Persons whose address begins with `prefix`, at most `limit`. */
  async searchPersons(prefix: string, limit: number): Promise<Person[]> {
    const escaped = normalizeEmail(prefix).replace(/[\\%_]/g, (c) => `\\${c}`)
    const { rows } = await this.pg.raw<{ rows: Person[] }>(
      `select id, email from retention_people_person where email like ? order by email limit ?`,
      [`${escaped}%`, limit]
    )
    return rows
  }
}
