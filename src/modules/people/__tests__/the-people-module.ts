import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { aDatabase } from "../../../a-database.test-support"
import PeopleModuleService from "../service"

/** The module's service over a new database for each file. Call it once, at the top of a `describe`. */
export function thePeopleModule() {
  const module = {} as { service: PeopleModuleService }
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await aDatabase("people")
    drop = database.drop
    module.service = new PeopleModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: database.pg })
  })
  afterAll(async () => drop?.())
  return module
}
