/**
 * All entries, added up by kind and month: 0 is the time before the first of \`starts\`, and the last month has no end, so that nothing is
 * left out. One pass over the ledger, whatever the number of months.
 */
export const REPORT_ENTRIES = `
select width_bucket(created_at, cast(:starts as timestamptz[])) as month, kind, sum(d_available)::float8 as available, sum(d_held)::float8 as held,
  sum(d_debt)::float8 as debt, coalesce(sum(d_available) filter (where d_available > 0), 0)::float8 as added,
  coalesce(sum(d_available) filter (where d_available < 0), 0)::float8 as taken
from retention_points_entry group by 1, 2`
