import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was awarded to whom for what: the key pays each subject once, whatever asks for it and however often. */
export class Migration20261122003000RetentionAwards extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_award (
        account_id text not null references retention_points_account (id),
        award text not null,
        subject text not null,
        points bigint not null check (points > 0),
        actor text not null,
        granted_at timestamptz not null,
        primary key (account_id, award, subject)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_award cascade;`)
  }
}
