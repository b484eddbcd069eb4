import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The rewards that points buy, and the vouchers that they and spending bring. */
export class Migration20261122002000RetentionRewards extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_reward (
        id text primary key,
        title text not null check (length(title) > 0),
        description text,
        active boolean not null,
        cost_points bigint not null check (cost_points > 0),
        benefit jsonb not null,
        stock int check (stock >= 0),
        per_member_limit int check (per_member_limit > 0),
        tier_ids text[] not null default '{}',
        valid_days int not null check (valid_days > 0),
        position int not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index if not exists "IDX_retention_points_reward_position" on retention_points_reward (position, id);

      create table if not exists retention_points_voucher (
        id text primary key,
        account_id text not null references retention_points_account (id),
        origin text not null check (origin in ('reward', 'threshold')),
        -- A reward's id, or a threshold's id in the programme.
        origin_id text not null,
        idempotency_key text,
        code text not null,
        -- What it gives and is called, as it was when it was taken.
        benefit jsonb not null,
        title text not null,
        currency_code text,
        -- The price, and what has been paid of it and not come back; several times the price where several orders used it.
        points bigint not null check (points >= 0),
        paid bigint not null default 0 check (paid >= 0),
        postings int not null default 0,
        -- What a threshold asked when it paid.
        terms jsonb,
        state text not null default 'issuing' check (state in ('issuing', 'issued', 'used', 'returned', 'expired', 'withdrawn')),
        -- Set first, so that whoever finds it can finish: the promotion goes off, then the points come back.
        ending text check (ending in ('returned', 'expired', 'withdrawn')),
        promotion_id text,
        order_id text,
        uses text[] not null default '{}',
        revision int not null default 1,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((origin = 'reward') = (points > 0)),
        check ((origin = 'threshold') = (terms is not null)),
        check ((origin = 'reward') = (idempotency_key is not null)),
        check ((state = 'used') = (order_id is not null)),
        check ((state = 'used') = (cardinality(uses) > 0)),
        check (ending is null or state in ('issuing', 'issued')),
        check (paid = case when state in ('issuing', 'issued', 'used') then points * greatest(1, cardinality(uses)) else 0 end)
      );
      create unique index if not exists "UQ_retention_points_voucher_code" on retention_points_voucher (code);
      create unique index if not exists "UQ_retention_points_voucher_key" on retention_points_voucher (account_id, idempotency_key) where idempotency_key is not null;
      -- A threshold pays exactly once.
      create unique index if not exists "UQ_retention_points_voucher_threshold" on retention_points_voucher (account_id, origin_id) where origin = 'threshold';
      create index if not exists "IDX_retention_points_voucher_account" on retention_points_voucher (account_id, created_at);
      create index if not exists "IDX_retention_points_voucher_reward" on retention_points_voucher (origin_id, state) where origin = 'reward';
      create index if not exists "IDX_retention_points_voucher_issuing" on retention_points_voucher (id) where state = 'issuing';
      create index if not exists "IDX_retention_points_voucher_ending" on retention_points_voucher (id) where ending is not null;
      create index if not exists "IDX_retention_points_voucher_due" on retention_points_voucher (expires_at, id) where state = 'issued' and ending is null;

      drop trigger if exists retention_points_voucher_keep on retention_points_voucher;
      create trigger retention_points_voucher_keep before delete on retention_points_voucher for each row execute function retention_points_append_only();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_voucher cascade; drop table if exists retention_points_reward cascade;`)
  }
}
