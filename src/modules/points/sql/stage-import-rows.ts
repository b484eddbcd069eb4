/**
 * Puts checked rows of a file beside those that were read before, and says of each whether it can be imported: not when the same person has
 * the same row on an earlier line, and not again when it was posted under this label before, by whichever file. Counts them on the import.
 *
 * Bindings: id and label of the import, and `rows` as JSON. The unique key of a row is (label, person, reference), or without a reference
 * (label, person, n-th row of that person): what a row is worth is no part of it, so that a corrected row is noticed instead of added.
 */
export const STAGE_IMPORT_ROWS = `
with input as materialized (
  select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(line int, person_id text, customer_id text, points bigint, earned_at timestamptz,
    expires_at timestamptz, reference text, content text, problem jsonb)
), firsts as (
  select i.*, coalesce(
    (select min(p.line) from retention_points_import_row p where p.import_id = :id and p.person_id = i.person_id and p.content = i.content),
    min(i.line) over (partition by i.person_id, i.content)) as first_line
  from input i where i.problem is null
), earlier as (
  select d.person_id, coalesce((
    select max(p.part) from retention_points_import_row p where p.import_id = :id and p.person_id = d.person_id and p.reference is null), 0) as part
  from (select distinct person_id from firsts where reference is null) d
), numbered as (
  select f.*, case
    when f.first_line < f.line then null
    when f.reference is not null then 1
    else e.part + row_number() over (partition by f.person_id, f.reference is null, f.first_line = f.line order by f.line) end as part
  from firsts f left join earlier e on e.person_id = f.person_id
), known as (
  select n.*, e.d_available as before
  from numbered n
  left join retention_points_posting p on p.source_type = 'import' and p.kind = 'adjust' and p.part = n.part
    and p.source_id = cast(:label as text) || ':' || n.person_id || coalesce(':' || n.reference, '')
  left join retention_points_entry e on e.account_id = p.account_id and e.seq = p.seq
), judged as (
  select line, person_id, customer_id, points, earned_at, expires_at, reference, content, part,
    case
      when first_line < line then jsonb_build_object('code', 'duplicate', 'line', first_line)
      when before <> points then jsonb_build_object('code', 'repeated_otherwise', 'points', before)
    end as problem,
    before = points as repeated
  from known
  union all
  select line, null, null, null, null, null, null, null, null, problem, false from input where problem is not null
), added as (
  insert into retention_points_import_row (import_id, line, state, person_id, customer_id, points, earned_at, expires_at, reference, content, part, problem)
  select :id, line, case when problem is not null then 'invalid' when repeated then 'repeated' else 'valid' end,
    person_id, customer_id, points, earned_at, expires_at, reference, content, part, problem
  from judged
  returning state, points
), counted as (
  select count(*) as rows, count(*) filter (where state = 'valid') as valid, count(*) filter (where state = 'invalid') as invalid,
    count(*) filter (where state = 'repeated') as repeated, coalesce(sum(points) filter (where state = 'valid'), 0) as points
  from added
)
update retention_points_import i set rows = i.rows + c.rows, valid = i.valid + c.valid, invalid = i.invalid + c.invalid,
  repeated = i.repeated + c.repeated, points = i.points + c.points, leased_until = :leased_until, updated_at = now()
from counted c where i.id = :id and i.state = 'reading' returning i.id`
