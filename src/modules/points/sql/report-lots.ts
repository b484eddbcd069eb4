/** The first and the last day on which something expires that somebody still has. */
export const REPORT_LOT_SPAN = `
select min(expires_at) as first, max(expires_at) as last from retention_points_lot where remaining > 0`

/**
 * What is left in the open lots by the month in which it expires, null for never. The months begin at \`starts\`, of which there is at least
 * one; their number is the month. The calendar is computed outside, so that the database's own list of time zones does not matter.
 */
export const REPORT_LOTS = `
select width_bucket(expires_at, cast(:starts as timestamptz[])) as month, sum(remaining)::float8 as points
from retention_points_lot where remaining > 0 group by 1 order by 1 nulls last`
