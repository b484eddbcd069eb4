/** What all accounts have together. */
export const REPORT_BALANCES = `
select count(*) filter (where deleted_at is null)::float8 as members, coalesce(sum(available), 0)::float8 as available,
  coalesce(sum(pending), 0)::float8 as pending, coalesce(sum(held), 0)::float8 as held, coalesce(sum(debt), 0)::float8 as debt
from retention_points_account`
