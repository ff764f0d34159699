-- Grain: one row for each combination of attributes that a member was reported with. Settles when each was in force, and deletes
-- what no fact points at any more. valid_to holds the last report until the newest version is known, and is then cleared on it.
delete from dw.dim_officer
where officer_key <> 0
  and office_code between @first_office and @last_office
  and not exists (select 1 from dw.fact_officer_case_result f where f.officer_key = dim_officer.officer_key)
  and not exists (select 1 from dw.fact_officer_money_result f where f.officer_key = dim_officer.officer_key)
  and not exists (select 1 from dw.fact_enforcement_case f where f.officer_key = dim_officer.officer_key);

update dw.dim_officer
set
  valid_from = (select min(p.end_date) from (
    select officer_key, period_key from dw.fact_officer_case_result
    union all select officer_key, period_key from dw.fact_officer_money_result
    union all select officer_key, period_key from dw.fact_enforcement_case
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.officer_key = dim_officer.officer_key),
  valid_to = (select max(p.end_date) from (
    select officer_key, period_key from dw.fact_officer_case_result
    union all select officer_key, period_key from dw.fact_officer_money_result
    union all select officer_key, period_key from dw.fact_enforcement_case
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.officer_key = dim_officer.officer_key)
where officer_key <> 0
  and office_code between @first_office and @last_office;

update dw.dim_officer
set is_current = case
    when exists (
      select 1
      from dw.dim_officer newer
      where newer.office_code = dim_officer.office_code
        and newer.officer_code = dim_officer.officer_code
        and newer.officer_key <> dim_officer.officer_key
        and (
          newer.valid_to > dim_officer.valid_to
          or (newer.valid_to = dim_officer.valid_to and newer.officer_key > dim_officer.officer_key)
        )
      and (newer.grade <> 'unknown' or dim_officer.grade = 'unknown')
    )
    or (dim_officer.grade = 'unknown' and exists (
      select 1
      from dw.dim_officer graded
      where graded.office_code = dim_officer.office_code
        and graded.officer_code = dim_officer.officer_code
        and graded.grade <> 'unknown'
    )) then false
    else true
  end
where officer_key <> 0
  and office_code between @first_office and @last_office;

update dw.dim_officer
set valid_to = null
where is_current = true
  and officer_key <> 0
  and office_code between @first_office and @last_office;
