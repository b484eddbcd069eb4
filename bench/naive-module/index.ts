import { MedusaService, Module } from "@medusajs/framework/utils"
import { NaivePoint } from "./models/naive-point"

/** The ledger that one writes first, on the methods that Medusa generates: read, add, write back (see integration-tests/naive). */
export class NaivePointsService extends MedusaService({ NaivePoint }) {
  async addPoints(customer_id: string, points: number): Promise<void> {
    const [found] = await this.listNaivePoints({ customer_id })
    if (found) await this.updateNaivePoints({ id: found.id, points: found.points + points })
    else await this.createNaivePoints({ customer_id, points })
  }
}

export const NAIVE_TABLE = `create table naive_point (
  id text primary key, customer_id text not null, points int not null default 0,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(), deleted_at timestamptz);
  create unique index "IDX_naive_point_customer_id_unique" on naive_point (customer_id) where deleted_at is null;
  create index "IDX_naive_point_deleted_at" on naive_point (deleted_at) where deleted_at is null;`

export default Module("naive_points", { service: NaivePointsService })
