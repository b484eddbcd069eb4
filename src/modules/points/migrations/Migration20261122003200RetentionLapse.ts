import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const applyEntry = (also: string) => `
  create or replace function retention_points_apply_entry() returns trigger language plpgsql as $$
  begin
    update retention_points_account set
      available = available + new.d_available, pending = pending + new.d_pending,
      held = held + new.d_held, debt = debt + new.d_debt, seq = new.seq, updated_at = new.created_at${also}
    where id = new.account_id and seq = new.seq - 1
    returning available, pending, held, debt into new.available_after, new.pending_after, new.held_after, new.debt_after;
    if not found then
      raise exception 'entry % of account % is not the next one', new.seq, new.account_id using errcode = '40001';
    end if;
    return new;
  end $$;
`

const guardLot = (unless: string) => `
  create or replace function retention_points_guard_lot() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and (new.remaining <> 0 or new.reserved <> 0) then
      raise exception 'a lot starts empty and is filled by an entry' using errcode = '23001';
    end if;
    if tg_op = 'UPDATE' and pg_trigger_depth() < 2${unless} then
      raise exception 'lots follow from entries: add an entry' using errcode = '23001';
    end if;
    return new;
  end $$;
`

/**
 * What ends points: when a member was last active, kept by the same statement that carries an entry into the balances; lots without a
 * date, which may be given one, once, when expiry is switched on; and the parts of the rules that say so.
 */
export class Migration20261122003200RetentionLapse extends Migration {
  override async up(): Promise<void> {
    // Null until the first movement from now on: nobody's points end by inactivity before a full period from when it is switched on.
    this.addSql(`alter table retention_points_account add column if not exists active_at timestamptz;`)
    this.addSql(
      applyEntry(`,
      active_at = case when new.kind in ('earn', 'confirm', 'hold', 'capture', 'return', 'award', 'redeem') or (new.kind = 'adjust' and new.d_available > 0)
        then greatest(active_at, new.created_at) else active_at end`)
    )
    this.addSql(
      guardLot(`
      and not (old.expires_at is null and new.expires_at is not null and to_jsonb(old) - 'expires_at' = to_jsonb(new) - 'expires_at')`)
    )
    // What every movement asks of all versions lies beside their rules, which may name thousands of products.
    this.addSql(`
      alter table retention_points_programme
        add column if not exists time_zone text not null generated always as (coalesce(rules ->> 'time_zone', 'UTC')) stored,
        add column if not exists expiry_months int not null generated always as (coalesce((rules ->> 'expiry_months')::int, 0)) stored,
        add column if not exists expiry_month_end boolean not null generated always as (coalesce((rules ->> 'expiry_month_end')::boolean, false)) stored,
        add column if not exists inactivity_months int not null generated always as (coalesce((rules ->> 'inactivity_months')::int, 0)) stored;
    `)
    // Empty while points expire, so it costs nothing then.
    this.addSql(`create index if not exists "IDX_retention_points_lot_undated" on retention_points_lot (id) where expires_at is null and remaining > 0;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_retention_points_lot_undated";`)
    this.addSql(`
      alter table retention_points_programme drop column if exists time_zone, drop column if exists expiry_months,
        drop column if exists expiry_month_end, drop column if exists inactivity_months;
    `)
    this.addSql(applyEntry(""))
    this.addSql(guardLot(""))
    this.addSql(`alter table retention_points_account drop column if exists active_at;`)
  }
}
