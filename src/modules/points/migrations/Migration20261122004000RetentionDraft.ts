import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The one draft of the programme. Revisions are never used twice, so what was seen of an earlier draft can never pass for a later one. */
export class Migration20261122004000RetentionDraft extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create sequence if not exists retention_points_draft_revision as int;
      create table if not exists retention_points_draft (
        only_one boolean primary key default true check (only_one),
        rules jsonb not null,
        based_on_version int not null references retention_points_programme (version),
        revision int not null default nextval('retention_points_draft_revision'),
        updated_by text,
        updated_at timestamptz not null
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists retention_points_draft cascade;
      drop sequence if exists retention_points_draft_revision;
    `)
  }
}
