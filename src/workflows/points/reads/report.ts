import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminReportMonth, AdminReportResponse } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { breakage, monthName, monthStarts, movements, reportMonths, worthOfPoints, type ReportMonth } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"

/**
 * What the programme owes at `now`, and what moved in the last `months` months of its time zone. All of it is added up from one snapshot:
 * available + held = the open lots = what is outstanding at the end of the last month, to the last point.
 */
export async function pointsReport(container: MedusaContainer, months: number, now: Date): Promise<AdminReportResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { time_zone, currencies } = await activeProgramme(container, now)
  const starts = monthStarts(now, months, time_zone)
  const { balances, expiring, entries } = await points.reportSums({ starts, time_zone })
  const { issued, redeemed, expired, reversed } = movements(entries)
  const worth = worthOfPoints(balances.available + balances.held, currencies)
  return {
    liability: {
      at: now.toISOString(),
      ...balances,
      expiring: expiring.map(({ start, points: left }) => ({ month: start && monthName(start, time_zone), points: left })),
      value: worth.map(({ currency_code, minor }) => ({ currency_code, amount: toMajor(minor, currencyDigits(currency_code)) })),
      lifetime: { issued, redeemed, expired, reversed },
      breakage: breakage({ expired, redeemed }),
    },
    months: reportMonths(entries, starts, time_zone).map(monthView),
  }
}

const monthView = ({ month, issued, redeemed, expired, reversed, outstanding }: ReportMonth): AdminReportMonth => ({ month, issued, redeemed, expired, reversed, outstanding })
