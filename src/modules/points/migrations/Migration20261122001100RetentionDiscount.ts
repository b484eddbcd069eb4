import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The cumulative discount at checkout: the codes that were made for members' steps, and the carts on which their owners put one. */
export class Migration20261122001100RetentionDiscount extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists retention_points_personal_discount (
        id text primary key,
        account_id text not null references retention_points_account (id),
        percent int not null check (percent between 1 and 100),
        -- A digest of the excluded products: other exclusions are another promotion.
        exclusions text not null,
        code text not null unique,
        promotion_id text,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (account_id, percent, exclusions)
      );
      create index if not exists "IDX_retention_points_personal_discount_active" on retention_points_personal_discount (id) where active;

      create table if not exists retention_points_cart_discount (
        cart_id text primary key,
        discount_id text not null references retention_points_personal_discount (id),
        created_at timestamptz not null default now()
      );
      create index if not exists "IDX_retention_points_cart_discount_created" on retention_points_cart_discount (created_at);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists retention_points_cart_discount, retention_points_personal_discount cascade;`)
  }
}
