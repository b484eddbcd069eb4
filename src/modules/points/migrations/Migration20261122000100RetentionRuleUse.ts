import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What rules with a cap have given: by order for the member's cap, in total for everybody's. */
export class Migration20261122000100RetentionRuleUse extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_rule_use (
        rule_id text not null,
        order_id text not null,
        account_id text not null references retention_points_account (id),
        points bigint not null check (points >= 0),
        primary key (rule_id, order_id)
      );
      create index if not exists "IDX_retention_points_rule_use_account" on retention_points_rule_use (account_id, rule_id);

      create table if not exists retention_points_rule_total (
        rule_id text primary key,
        points bigint not null default 0 check (points >= 0)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_rule_total, retention_points_rule_use cascade;`)
  }
}
