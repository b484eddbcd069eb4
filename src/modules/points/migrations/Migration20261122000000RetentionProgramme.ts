import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What the whole programme rests on: the kinds of entries it adds, what an order counts towards tiers and vouchers, the circumstances that
 * are frozen with an order, and the numbering by transaction that lets events be sent after each commit, in order and without a gap.
 */
export class Migration20261122000000RetentionProgramme extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table retention_points_entry drop constraint if exists retention_points_entry_kind_check;
      alter table retention_points_entry add constraint retention_points_entry_kind_check check
        (kind in ('earn', 'confirm', 'hold', 'capture', 'release', 'return', 'reverse', 'expire', 'adjust', 'repay', 'award', 'redeem'));
      alter table retention_points_entry add column if not exists xact xid8 not null default pg_current_xact_id();
      create index if not exists "IDX_retention_points_entry_xact" on retention_points_entry (xact, account_id, seq);

      alter table retention_points_order add column if not exists placed_at timestamptz;
      alter table retention_points_order add column if not exists net_minor bigint not null default 0 check (net_minor >= 0);
      alter table retention_points_order add column if not exists context jsonb;
      create index if not exists "IDX_retention_points_order_measure" on retention_points_order (account_id, placed_at)
        include (currency_code, net_minor, available) where account_id is not null;

      create table if not exists retention_points_notice (
        id bigint generated always as identity primary key,
        name text not null,
        -- What it is about: the same name and key are said once, however often they are found.
        key text not null,
        data jsonb not null,
        xact xid8 not null default pg_current_xact_id(),
        created_at timestamptz not null default now(),
        unique (name, key)
      );
      create index if not exists "IDX_retention_points_notice_xact" on retention_points_notice (xact, id);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists retention_points_notice cascade;
      alter table retention_points_order drop column if exists placed_at, drop column if exists net_minor, drop column if exists context;
      alter table retention_points_entry drop column if exists xact;
      alter table retention_points_entry drop constraint if exists retention_points_entry_kind_check;
      alter table retention_points_entry add constraint retention_points_entry_kind_check check
        (kind in ('earn', 'confirm', 'hold', 'capture', 'release', 'return', 'reverse', 'expire', 'adjust', 'repay')) not valid;
    `)
  }
}
