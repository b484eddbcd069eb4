import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The ledger. Entries, postings and lot moves only grow; triggers carry them into balances and lots, so neither can be written by
 * itself, and a check at commit compares the two. Whoever writes, by whatever path, cannot leave a wrong state behind.
 */
export class Migration20261121000100RetentionPoints extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_programme (
        version int primary key check (version > 0),
        active_from timestamptz not null,
        rules jsonb not null,
        created_by text,
        created_at timestamptz not null default now()
      );

      create table if not exists retention_points_account (
        id text primary key,
        customer_id text,
        person_id text,
        status text not null default 'active' check (status in ('active', 'blocked')),
        status_reason text,
        available bigint not null default 0 check (available between 0 and 1000000000000),
        pending bigint not null default 0 check (pending between 0 and 1000000000000),
        held bigint not null default 0 check (held between 0 and 1000000000000),
        debt bigint not null default 0 check (debt between 0 and 1000000000000),
        seq bigint not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        check (customer_id is not null or person_id is not null)
      );
      create unique index if not exists "UQ_retention_points_account_customer" on retention_points_account (customer_id) where customer_id is not null;
      create unique index if not exists "UQ_retention_points_account_guest" on retention_points_account (person_id) where customer_id is null;
      create index if not exists "IDX_retention_points_account_person" on retention_points_account (person_id);
      create index if not exists "IDX_retention_points_account_available" on retention_points_account (available, id);
      create index if not exists "IDX_retention_points_account_updated" on retention_points_account (updated_at, id);

      create table if not exists retention_points_entry (
        account_id text not null references retention_points_account (id),
        seq bigint not null check (seq > 0),
        kind text not null check (kind in ('earn', 'confirm', 'hold', 'capture', 'release', 'return', 'reverse', 'expire', 'adjust', 'repay')),
        d_available bigint not null,
        d_pending bigint not null,
        d_held bigint not null,
        d_debt bigint not null,
        available_after bigint not null,
        pending_after bigint not null,
        held_after bigint not null,
        debt_after bigint not null,
        order_id text,
        hold_id text,
        programme_version int,
        reason text,
        note text,
        actor text not null,
        created_at timestamptz not null,
        primary key (account_id, seq),
        check (kind <> 'adjust' or reason is not null)
      );
      create index if not exists "IDX_retention_points_entry_order" on retention_points_entry (order_id) where order_id is not null;

      create table if not exists retention_points_posting (
        source_type text not null,
        source_id text not null,
        kind text not null,
        part int not null,
        account_id text not null references retention_points_account (id),
        seq bigint not null,
        payload_hash text not null,
        created_at timestamptz not null default now(),
        primary key (source_type, source_id, kind, part)
      );

      create table if not exists retention_points_lot (
        id text primary key,
        account_id text not null references retention_points_account (id),
        source_id text not null,
        amount bigint not null check (amount > 0),
        remaining bigint not null default 0,
        reserved bigint not null default 0,
        available_at timestamptz not null,
        expires_at timestamptz,
        created_at timestamptz not null default now(),
        check (reserved >= 0 and remaining >= reserved and amount >= remaining)
      );
      create index if not exists "IDX_retention_points_lot_open" on retention_points_lot (account_id, expires_at, id) where remaining > 0;
      create index if not exists "IDX_retention_points_lot_due" on retention_points_lot (expires_at, id) where remaining > reserved and expires_at is not null;

      create table if not exists retention_points_lot_move (
        account_id text not null,
        seq bigint not null,
        lot_id text not null references retention_points_lot (id),
        d_remaining bigint not null,
        d_reserved bigint not null,
        hold_id text,
        primary key (account_id, seq, lot_id),
        foreign key (account_id, seq) references retention_points_entry (account_id, seq)
      );
      create index if not exists "IDX_retention_points_lot_move_lot" on retention_points_lot_move (lot_id);
      create index if not exists "IDX_retention_points_lot_move_hold" on retention_points_lot_move (hold_id) where hold_id is not null;

      create table if not exists retention_points_hold (
        id text primary key,
        account_id text not null references retention_points_account (id),
        cart_id text not null,
        code text not null,
        promotion_id text,
        currency_code text not null,
        requested bigint not null check (requested > 0),
        points bigint not null check (points >= 0),
        value_minor bigint not null check (value_minor >= 0),
        revision int not null default 1,
        state text not null default 'open' check (state in ('open', 'captured', 'released')),
        order_id text,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create unique index if not exists "UQ_retention_points_hold_cart_open" on retention_points_hold (cart_id) where state = 'open';
      create unique index if not exists "UQ_retention_points_hold_code" on retention_points_hold (code);
      create index if not exists "IDX_retention_points_hold_cart" on retention_points_hold (cart_id);
      create index if not exists "IDX_retention_points_hold_open" on retention_points_hold (expires_at, id) where state = 'open';
      create index if not exists "IDX_retention_points_hold_promotion" on retention_points_hold (promotion_id) where promotion_id is not null;

      create table if not exists retention_points_order (
        order_id text primary key,
        account_id text references retention_points_account (id),
        hold_id text references retention_points_hold (id),
        programme_version int,
        currency_code text,
        pending bigint not null default 0 check (pending >= 0),
        available bigint not null default 0 check (available >= 0),
        spent bigint not null default 0 check (spent >= 0),
        uncovered bigint not null default 0 check (uncovered >= 0),
        parts int not null default 0,
        zero_reason text,
        next_at timestamptz,
        seen_at timestamptz,
        settled_at timestamptz,
        parked_error text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index if not exists "IDX_retention_points_order_next" on retention_points_order (next_at, order_id) where next_at is not null;
      create index if not exists "IDX_retention_points_order_parked" on retention_points_order (order_id) where parked_error is not null;
      create index if not exists "IDX_retention_points_order_account" on retention_points_order (account_id);

      create table if not exists retention_points_run (
        name text primary key,
        finished_at timestamptz,
        seen_until timestamptz,
        result jsonb not null default '{}'
      );
      -- Orders from this moment on belong to the programme; the first version of its rules starts here.
      insert into retention_points_run (name, finished_at) values ('install', now()) on conflict (name) do nothing;
    `)

    this.addSql(`
      create or replace function retention_points_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% only grows: add an entry that corrects, never % one', tg_table_name, lower(tg_op) using errcode = '23001';
      end $$;

      create or replace function retention_points_apply_entry() returns trigger language plpgsql as $$
      begin
        update retention_points_account set
          available = available + new.d_available, pending = pending + new.d_pending,
          held = held + new.d_held, debt = debt + new.d_debt, seq = new.seq, updated_at = new.created_at
        where id = new.account_id and seq = new.seq - 1
        returning available, pending, held, debt into new.available_after, new.pending_after, new.held_after, new.debt_after;
        if not found then
          raise exception 'entry % of account % is not the next one', new.seq, new.account_id using errcode = '40001';
        end if;
        return new;
      end $$;

      create or replace function retention_points_apply_move() returns trigger language plpgsql as $$
      begin
        update retention_points_lot set remaining = remaining + new.d_remaining, reserved = reserved + new.d_reserved
        where id = new.lot_id and account_id = new.account_id;
        if not found then
          raise exception 'lot % does not belong to account %', new.lot_id, new.account_id using errcode = '23503';
        end if;
        return null;
      end $$;

      create or replace function retention_points_guard_account() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() < 2 and (old.available, old.pending, old.held, old.debt, old.seq, old.id)
            is distinct from (new.available, new.pending, new.held, new.debt, new.seq, new.id) then
          raise exception 'balances follow from entries: add an entry' using errcode = '23001';
        end if;
        return new;
      end $$;

      create or replace function retention_points_guard_lot() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and (new.remaining <> 0 or new.reserved <> 0) then
          raise exception 'a lot starts empty and is filled by an entry' using errcode = '23001';
        end if;
        if tg_op = 'UPDATE' and pg_trigger_depth() < 2 then
          raise exception 'lots follow from entries: add an entry' using errcode = '23001';
        end if;
        return new;
      end $$;

      create or replace function retention_points_guard_hold() returns trigger language plpgsql as $$
      begin
        if old.state <> 'open' and (new.state, new.points, new.account_id, new.cart_id) is distinct from (old.state, old.points, old.account_id, old.cart_id) then
          raise exception 'hold % is % already and resolves once', old.id, old.state using errcode = '23001';
        end if;
        return new;
      end $$;

      create or replace function retention_points_check_hold() returns trigger language plpgsql as $$
      declare
        hold record;
        reserved bigint;
      begin
        select state, points into hold from retention_points_hold where id = new.id;
        select coalesce(sum(d_reserved), 0) into reserved from retention_points_lot_move where hold_id = new.id;
        if reserved <> (case when hold.state = 'open' then hold.points else 0 end) then
          raise exception 'hold % is % with % points, but has % reserved', new.id, hold.state, hold.points, reserved using errcode = '23514';
        end if;
        return null;
      end $$;

      create or replace function retention_points_check_commit() returns trigger language plpgsql as $$
      declare
        entry record;
        moves record;
        account record;
        lots record;
      begin
        select d_available, d_held into entry from retention_points_entry where account_id = new.account_id and seq = new.seq;
        select coalesce(sum(d_remaining), 0) as remaining, coalesce(sum(d_reserved), 0) as reserved into moves
          from retention_points_lot_move where account_id = new.account_id and seq = new.seq;
        if entry.d_available + entry.d_held <> moves.remaining or entry.d_held <> moves.reserved then
          raise exception 'entry % of account % does not match its lot moves (% remaining, % reserved)',
            new.seq, new.account_id, moves.remaining, moves.reserved using errcode = '23514';
        end if;
        if tg_table_name = 'retention_points_lot_move' then
          return null;
        end if;
        select available, held, debt, seq into account from retention_points_account where id = new.account_id;
        select coalesce(sum(remaining), 0) as remaining, coalesce(sum(reserved), 0) as reserved into lots
          from retention_points_lot where account_id = new.account_id and remaining > 0;
        if account.available + account.held <> lots.remaining or account.held <> lots.reserved then
          raise exception 'account %: available % + held % do not match its lots (% remaining, % reserved)',
            new.account_id, account.available, account.held, lots.remaining, lots.reserved using errcode = '23514';
        end if;
        if account.available > 0 and account.debt > 0 then
          raise exception 'account %: debt is repaid before points become available', new.account_id using errcode = '23514';
        end if;
        return null;
      end $$;
    `)
    for (const table of ["entry", "posting", "lot_move"]) {
      this.addSql(`
        drop trigger if exists retention_points_${table}_append_only on retention_points_${table};
        create trigger retention_points_${table}_append_only before update or delete on retention_points_${table}
          for each row execute function retention_points_append_only();
        drop trigger if exists retention_points_${table}_no_truncate on retention_points_${table};
        create trigger retention_points_${table}_no_truncate before truncate on retention_points_${table}
          for each statement execute function retention_points_append_only();
      `)
    }
    this.addSql(`
      drop trigger if exists retention_points_lot_keep on retention_points_lot;
      create trigger retention_points_lot_keep before delete on retention_points_lot for each row execute function retention_points_append_only();
      drop trigger if exists retention_points_account_keep on retention_points_account;
      create trigger retention_points_account_keep before delete on retention_points_account for each row execute function retention_points_append_only();

      drop trigger if exists retention_points_entry_apply on retention_points_entry;
      create trigger retention_points_entry_apply before insert on retention_points_entry for each row execute function retention_points_apply_entry();
      drop trigger if exists retention_points_lot_move_apply on retention_points_lot_move;
      create trigger retention_points_lot_move_apply after insert on retention_points_lot_move for each row execute function retention_points_apply_move();
      drop trigger if exists retention_points_account_guard on retention_points_account;
      create trigger retention_points_account_guard before update on retention_points_account for each row execute function retention_points_guard_account();
      drop trigger if exists retention_points_lot_guard on retention_points_lot;
      create trigger retention_points_lot_guard before insert or update on retention_points_lot for each row execute function retention_points_guard_lot();
      drop trigger if exists retention_points_hold_guard on retention_points_hold;
      create trigger retention_points_hold_guard before update on retention_points_hold for each row execute function retention_points_guard_hold();
      drop trigger if exists retention_points_hold_adds_up on retention_points_hold;
      create constraint trigger retention_points_hold_adds_up after insert or update on retention_points_hold
        deferrable initially deferred for each row execute function retention_points_check_hold();
      drop trigger if exists retention_points_hold_keep on retention_points_hold;
      create trigger retention_points_hold_keep before delete on retention_points_hold for each row execute function retention_points_append_only();
      drop trigger if exists retention_points_hold_no_truncate on retention_points_hold;
      create trigger retention_points_hold_no_truncate before truncate on retention_points_hold
        for each statement execute function retention_points_append_only();
      drop trigger if exists retention_points_entry_adds_up on retention_points_entry;
      create constraint trigger retention_points_entry_adds_up after insert on retention_points_entry
        deferrable initially deferred for each row execute function retention_points_check_commit();
      drop trigger if exists retention_points_lot_move_adds_up on retention_points_lot_move;
      create constraint trigger retention_points_lot_move_adds_up after insert on retention_points_lot_move
        deferrable initially deferred for each row execute function retention_points_check_commit();
    `)
  }

  override async down(): Promise<void> {
    for (const table of ["run", "order", "hold", "lot_move", "lot", "posting", "entry", "account", "programme"]) {
      this.addSql(`drop table if exists retention_points_${table} cascade;`)
    }
    for (const name of ["append_only", "apply_entry", "apply_move", "guard_account", "guard_lot", "guard_hold", "check_hold", "check_commit"]) {
      this.addSql(`drop function if exists retention_points_${name}() cascade;`)
    }
  }
}
