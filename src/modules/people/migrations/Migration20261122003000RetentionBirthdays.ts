import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The day of the year on which a customer was born, as they said themselves; never the year. */
export class Migration20261122003000RetentionBirthdays extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_people_birthday (
        customer_id text primary key,
        month smallint not null check (month between 1 and 12),
        day smallint not null check (day between 1 and case when month = 2 then 29 when month in (4, 6, 9, 11) then 30 else 31 end),
        set_at timestamptz not null
      );
      create index if not exists "IDX_retention_people_birthday_day" on retention_people_birthday (month, day, customer_id);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_people_birthday cascade;`)
  }
}
