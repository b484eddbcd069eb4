import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121000000RetentionPeople extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_people_person (
        id text primary key,
        email text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create unique index if not exists "UQ_retention_people_person_email" on retention_people_person (email);
      create index if not exists "IDX_retention_people_person_email_prefix" on retention_people_person (email text_pattern_ops);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_people_person cascade;`)
  }
}
