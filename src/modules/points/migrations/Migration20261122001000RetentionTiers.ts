import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Tiers: where each member stands, the entries of the levels they hold (each paid its gift once), and the history of the level that counts,
 * which only grows. A row of a member follows from their orders, so it is only written when something about it changed.
 */
export class Migration20261122001000RetentionTiers extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_member_tier (
        account_id text primary key references retention_points_account (id),
        -- The level that counts: one given by the shop, else the member's own.
        effective_tier_id text,
        own_tier_id text,
        grace_until timestamptz,
        override_tier_id text,
        override_until timestamptz,
        override_reason text,
        override_by text,
        -- What the window counts (minor units, points or orders) and, for the cumulative discount, net spend and the step it reaches.
        measure bigint not null default 0 check (measure >= 0),
        ladder_minor bigint not null default 0 check (ladder_minor >= 0),
        ladder_percent int not null default 0 check (ladder_percent between 0 and 100),
        programme_version int not null,
        -- The first instant at which time alone changes something here.
        review_at timestamptz,
        updated_at timestamptz not null default now(),
        check (override_tier_id is not null or (override_until is null and override_reason is null and override_by is null))
      );
      create index if not exists "IDX_retention_points_member_tier_review" on retention_points_member_tier (review_at, account_id) where review_at is not null;
      create index if not exists "IDX_retention_points_member_tier_effective" on retention_points_member_tier (effective_tier_id);
      create index if not exists "IDX_retention_points_member_tier_percent" on retention_points_member_tier (ladder_percent) where ladder_percent > 0;

      create table if not exists retention_points_tier_entry (
        id text primary key,
        account_id text not null references retention_points_account (id),
        tier_id text not null,
        programme_version int not null,
        entered_at timestamptz not null,
        gift_points bigint not null default 0 check (gift_points >= 0),
        left_at timestamptz,
        left_because text check (left_because in ('lapsed', 'refunded', 'programme')),
        check ((left_at is null) = (left_because is null))
      );
      -- A level is held once, so its entry's gift is paid once.
      create unique index if not exists "UQ_retention_points_tier_entry_held" on retention_points_tier_entry (account_id, tier_id) where left_at is null;

      create table if not exists retention_points_tier_change (
        id text primary key,
        seq bigint generated always as identity,
        account_id text not null references retention_points_account (id),
        from_tier_id text,
        to_tier_id text,
        cause text not null check (cause in ('reached', 'lapsed', 'refunded', 'given', 'gift_ended', 'programme')),
        actor text not null,
        reason text,
        created_at timestamptz not null,
        -- When the member's customer groups were brought in line with it.
        synced_at timestamptz
      );
      create index if not exists "IDX_retention_points_tier_change_account" on retention_points_tier_change (account_id, created_at desc, seq desc);
      create index if not exists "IDX_retention_points_tier_change_unsynced" on retention_points_tier_change (seq) where synced_at is null;

      create index if not exists "IDX_retention_points_order_updated" on retention_points_order (updated_at) where account_id is not null;

      create or replace function retention_points_guard_tier_change() returns trigger language plpgsql as $$
      begin
        if (old.id, old.account_id, old.from_tier_id, old.to_tier_id, old.cause, old.actor, old.reason, old.created_at)
            is distinct from (new.id, new.account_id, new.from_tier_id, new.to_tier_id, new.cause, new.actor, new.reason, new.created_at) then
          raise exception 'the history of tiers only grows' using errcode = '23001';
        end if;
        return new;
      end $$;
      drop trigger if exists retention_points_tier_change_guard on retention_points_tier_change;
      create trigger retention_points_tier_change_guard before update on retention_points_tier_change
        for each row execute function retention_points_guard_tier_change();
      drop trigger if exists retention_points_tier_change_keep on retention_points_tier_change;
      create trigger retention_points_tier_change_keep before delete on retention_points_tier_change
        for each row execute function retention_points_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_retention_points_order_updated";
      drop table if exists retention_points_tier_change, retention_points_tier_entry, retention_points_member_tier cascade;
      drop function if exists retention_points_guard_tier_change() cascade;
    `)
  }
}
