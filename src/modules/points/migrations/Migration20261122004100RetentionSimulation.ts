import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What simulations replay, one row an order, and their runs. A row of facts says nothing that the order does not say, and holds no e-mail. */
export class Migration20261122004100RetentionSimulation extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_order_facts (
        order_id text primary key,
        -- The customer's or the guest's person id; empty where the order belongs to nobody.
        account_key text collate "C" not null,
        placed_at timestamptz not null,
        -- When reading the order began.
        seen_at timestamptz not null,
        facts jsonb not null
      );
      create index if not exists "IDX_retention_points_order_facts_member" on retention_points_order_facts (account_key, placed_at, order_id);

      create table if not exists retention_points_simulation (
        id text primary key,
        rules jsonb not null,
        revision int not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
        -- How often it was begun; who runs it shows the number, so that of two only the later goes on.
        attempt int not null default 0,
        done bigint not null default 0,
        total bigint not null default 0,
        result jsonb,
        error text,
        heartbeat_at timestamptz,
        created_by text,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        check ((state = 'done') = (result is not null)),
        check ((state in ('done', 'failed')) = (finished_at is not null))
      );
      -- One at a time: a newer draft makes the result of an older one useless.
      create unique index if not exists "UQ_retention_points_simulation_open" on retention_points_simulation ((true)) where state in ('waiting', 'running');
      create index if not exists "IDX_retention_points_simulation_created" on retention_points_simulation (created_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_simulation, retention_points_order_facts cascade;`)
  }
}
