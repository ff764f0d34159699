-- Grain: one row for each combination of attributes that a member was reported with. Settles when each was in force, and deletes
-- what no fact points at any more. valid_to holds the last report until the newest version is known, and is then cleared on it.
delete from dw.dim_staff
where staff_key <> 0
  and office_code between @first_office and @last_office
  and not exists (select 1 from dw.fact_staffing f where f.staff_key = dim_staff.staff_key);

update dw.dim_staff
set
  valid_from = (select min(p.end_date) from (
    select staff_key, period_key from dw.fact_staffing
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.staff_key = dim_staff.staff_key),
  valid_to = (select max(p.end_date) from (
    select staff_key, period_key from dw.fact_staffing
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.staff_key = dim_staff.staff_key)
where staff_key <> 0
  and office_code between @first_office and @last_office;

update dw.dim_staff
set is_current = case
    when exists (
      select 1
      from dw.dim_staff newer
      where newer.office_code = dim_staff.office_code
        and newer.staff_code = dim_staff.staff_code
        and newer.staff_key <> dim_staff.staff_key
        and (
          newer.valid_to > dim_staff.valid_to
          or (newer.valid_to = dim_staff.valid_to and newer.staff_key > dim_staff.staff_key)
        )
    ) then false
    else true
  end
where staff_key <> 0
  and office_code between @first_office and @last_office;

update dw.dim_staff
set valid_to = null
where is_current = true
  and staff_key <> 0
  and office_code between @first_office and @last_office;
