import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays } from "../../domain/kernel"
import { celebrations, type Celebration } from "../../domain/people"
import { awardAt, BIRTHDAY_AWARD, type AwardRule, type Programme } from "../../domain/points"
import { PEOPLE_MODULE } from "../../modules/people"
import type PeopleModuleService from "../../modules/people/service"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"
import { giveAward } from "./award-points"
import { openMember } from "./members"
import { ensureProgrammes } from "./programme"

const BIRTHDAYS_RUN = "birthdays"
/** A sweep that stood still for so many days still pays. */
const LATE_DAYS = 3
const CUSTOMERS_A_PAGE = 200

/**
 * Gives members their birthday's award on the day by the programme's clock, once a year. Everybody's is looked at once a day and again
 * when the programme changes.
 */
export async function sweepBirthdays(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const versions = await ensureProgrammes(container, now)
  const programme = versions[0]
  const days = celebrations(now, programme.time_zone, LATE_DAYS)
  const today = `${days[days.length - 1]?.starts_at.toISOString()}, version ${programme.version}`
  if ((await points.lastRun(BIRTHDAYS_RUN))?.result.today === today) return
  let served = true
  for (const day of days) {
    // As the programme stood when the day ended; for today, as it stands.
    const end = addDays(day.starts_at, 1)
    const award = awardAt(versions, end < now ? end : now, BIRTHDAY_AWARD)
    if (award && !(await celebrate(container, day, award, programme, now, passed))) served = false
  }
  if (served) await points.recordRun({ name: BIRTHDAYS_RUN, finished_at: now, seen_until: null, result: { today } })
}

/** False when somebody was left to the next sweep: the time was up, or their award failed. */
async function celebrate(container: MedusaContainer, day: Celebration, award: AwardRule, programme: Programme, now: Date, passed: () => boolean): Promise<boolean> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const subject = String(day.year)
  let served = true
  for (let after = ""; ; ) {
    if (passed()) return false
    const born = await people.customersBornOn({ ...day, after, limit: CUSTOMERS_A_PAGE })
    for (const customer_id of await existing(container, await points.customersWithout(born, BIRTHDAY_AWARD, subject))) {
      try {
        const account_id = await openMember(container, customer_id)
        await giveAward(container, award, { account_id, subject, expiry: programme, actor: "system", now })
      } catch (error) {
        served = false
        logger.warn(`retention: the birthday award of ${customer_id} is left to the next sweep: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    if (born.length < CUSTOMERS_A_PAGE) return served
    after = born[born.length - 1] as string
  }
}

/** Customers that have not been deleted. */
async function existing(container: MedusaContainer, customer_ids: string[]): Promise<string[]> {
  if (!customer_ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { id: customer_ids } })
  return rowsOf<{ id: string }>(data).map((customer) => customer.id)
}
