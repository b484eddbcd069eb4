import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lets a note of an entry be wiped, and nothing else of it be touched: what staff wrote may be about a person who asks to be forgotten. */
export class Migration20261122000200RetentionErasure extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function retention_points_guard_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.note is not null and new.note is null and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then
          return new;
        end if;
        raise exception '% only grows: add an entry that corrects, never % one', tg_table_name, lower(tg_op) using errcode = '23001';
      end $$;

      drop trigger if exists retention_points_entry_append_only on retention_points_entry;
      create trigger retention_points_entry_append_only before update or delete on retention_points_entry
        for each row execute function retention_points_guard_entry();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger if exists retention_points_entry_append_only on retention_points_entry;
      create trigger retention_points_entry_append_only before update or delete on retention_points_entry
        for each row execute function retention_points_append_only();
      drop function if exists retention_points_guard_entry() cascade;
    `)
  }
}
