-- Grain: one row for each combination of attributes that a member was reported with. Settles when each was in force, and deletes
-- what no fact points at any more. valid_to holds the last report until the newest version is known, and is then cleared on it.
delete from dw.dim_officer
where officer_key <> 0
  and (
    office_code in (select office_code from etl.mart_refresh_request where claim = 1)
    or exists (select 1 from etl.mart_refresh_request where claim = 1 and office_code = 'ALL')
  )
  and not exists (select 1 from dw.fact_officer_case_result f where f.officer_key = dw.dim_officer.officer_key)
  and not exists (select 1 from dw.fact_officer_money_result f where f.officer_key = dw.dim_officer.officer_key)
  and not exists (select 1 from dw.fact_enforcement_case f where f.officer_key = dw.dim_officer.officer_key);

update dw.dim_officer
set
  valid_from = (select min(p.end_date) from (
    select officer_key, period_key from dw.fact_officer_case_result
    union all select officer_key, period_key from dw.fact_officer_money_result
    union all select officer_key, period_key from dw.fact_enforcement_case
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.officer_key = dw.dim_officer.officer_key),
  valid_to = (select max(p.end_date) from (
    select officer_key, period_key from dw.fact_officer_case_result
    union all select officer_key, period_key from dw.fact_officer_money_result
    union all select officer_key, period_key from dw.fact_enforcement_case
  ) f
  inner join dw.dim_period p on p.period_key = f.period_key
  where f.officer_key = dw.dim_officer.officer_key)
where officer_key <> 0
  and (
    office_code in (select office_code from etl.mart_refresh_request where claim = 1)
    or exists (select 1 from etl.mart_refresh_request where claim = 1 and office_code = 'ALL')
  );

update dw.dim_officer
set is_current = case
    when exists (
      select 1
      from dw.dim_officer newer
      where newer.office_code = dw.dim_officer.office_code
        and newer.officer_code = dw.dim_officer.officer_code
        and newer.officer_key <> dw.dim_officer.officer_key
        and (
          newer.valid_to > dw.dim_officer.valid_to
          or (newer.valid_to = dw.dim_officer.valid_to and newer.officer_key > dw.dim_officer.officer_key)
        )
      and (newer.grade <> 'unknown' or dw.dim_officer.grade = 'unknown')
    ) 
    or (dw.dim_officer.grade = 'unknown' and exists (
      select 1
      from dw.dim_officer graded
      where graded.office_code = dw.dim_officer.office_code
        and graded.officer_code = dw.dim_officer.officer_code
        and graded.grade <> 'unknown'
    )) then 0
    else 1
  end
where officer_key <> 0
  and (
    office_code in (select office_code from etl.mart_refresh_request where claim = 1)
    or exists (select 1 from etl.mart_refresh_request where claim = 1 and office_code = 'ALL')
  );

update dw.dim_officer
set valid_to = null
where is_current = 1
  and officer_key <> 0
  and (
    office_code in (select office_code from etl.mart_refresh_request where claim = 1)
    or exists (select 1 from etl.mart_refresh_request where claim = 1 and office_code = 'ALL')
  );
