import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { migrate } from "../src/a-database.test-support"
import { POINTS_MODULE } from "../src/modules/points"
import type PointsModuleService from "../src/modules/points/service"
import { NAIVE_TABLE, type NaivePointsService } from "./naive-module"

/** As many connections, and so postings at once, as every side gets. */
export const CONNECTIONS = 4

export interface LedgerApp {
  pg: Knex
  points: PointsModuleService
  naive: NaivePointsService
}

/** The points module and the naive one, loaded as a shop loads them, on an empty database of this process. */
export async function ledgerApp(url: string): Promise<LedgerApp> {
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: url, pool: { min: CONNECTIONS, max: CONNECTIONS } })
  const pg = connection as unknown as Knex
  await migrate(pg, "points")
  await pg.raw(NAIVE_TABLE)
  const app = await MedusaApp({
    modulesConfig: {
      [POINTS_MODULE]: { resolve: path.resolve(__dirname, "../src/modules/points") },
      naive_points: { resolve: path.resolve(__dirname, "naive-module") },
    },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  })
  await app.onApplicationStart()
  return { pg, points: app.modules[POINTS_MODULE] as unknown as PointsModuleService, naive: app.modules.naive_points as unknown as NaivePointsService }
}
