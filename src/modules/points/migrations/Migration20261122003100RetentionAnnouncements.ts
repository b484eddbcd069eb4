import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How far the announcements of movements and notices have come: what was there before is history, and nobody is told of it. */
export class Migration20261122003100RetentionAnnouncements extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_announcer (
        stream text primary key check (stream in ('movements', 'notices')),
        -- Everything up to this transaction, and in it up to this account and number, has been announced.
        xact xid8 not null,
        account_id text not null default '',
        number bigint not null default 0,
        updated_at timestamptz not null default now()
      );
      -- Rows that an earlier migration numbered by itself come before this transaction, so they are history too.
      insert into retention_points_announcer (stream, xact, number)
        select stream, pg_current_xact_id(), 0 from (values ('movements'), ('notices')) as streams (stream) on conflict (stream) do nothing;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_announcer cascade;`)
  }
}
