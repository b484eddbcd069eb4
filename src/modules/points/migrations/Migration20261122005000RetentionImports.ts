import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Imports of old programmes. The rows of a file wait here after they were looked through, with the ids of persons instead of their e-mails,
 * and are posted from here; each row's state is what makes an interrupted import go on where it stopped.
 */
export class Migration20261122005000RetentionImports extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_import (
        id text primary key,
        label text not null check (length(label) between 1 and 60),
        file_name text,
        state text not null default 'reading' check (state in ('reading', 'checked', 'running', 'done', 'failed')),
        rows int not null default 0,
        valid int not null default 0 check (valid >= 0),
        invalid int not null default 0,
        repeated int not null default 0,
        imported int not null default 0,
        points bigint not null default 0,
        error text,
        created_by text,
        -- Set when the file was read to its end: only then may it be run.
        checked_at timestamptz,
        -- Whoever works on it renews this; when it has passed, somebody else may go on.
        leased_until timestamptz,
        -- Set when its rows were removed; what was posted is known by its posting.
        cleared_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (rows = valid + invalid + repeated and imported <= valid)
      );
      create index if not exists "IDX_retention_points_import_created" on retention_points_import (created_at desc, id);
      create index if not exists "IDX_retention_points_import_lease" on retention_points_import (leased_until) where state in ('reading', 'running');
      create index if not exists "IDX_retention_points_import_clear" on retention_points_import (updated_at, id) where cleared_at is null;

      create table if not exists retention_points_import_row (
        import_id text not null references retention_points_import (id),
        line int not null check (line > 0),
        state text not null check (state in ('valid', 'invalid', 'repeated', 'imported')),
        person_id text,
        customer_id text,
        points bigint check (points > 0),
        earned_at timestamptz,
        expires_at timestamptz,
        reference text,
        -- Which of the person's rows without a reference it is, and 1 with one: the part of its posting key.
        part int check (part > 0),
        -- Rows of one person that say the same are one row that was written twice.
        content text,
        problem jsonb,
        primary key (import_id, line),
        check ((state = 'invalid') = (problem is not null)),
        check (state = 'invalid' or (person_id is not null and points is not null and part is not null))
      );
      create index if not exists "IDX_retention_points_import_row_person" on retention_points_import_row (import_id, person_id, content, line)
        where person_id is not null;
      create index if not exists "IDX_retention_points_import_row_invalid" on retention_points_import_row (import_id, line) where state = 'invalid';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_import_row cascade; drop table if exists retention_points_import cascade;`)
  }
}
