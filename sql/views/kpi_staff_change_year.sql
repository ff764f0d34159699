-- grain: one row for an office × statistical year for which it sent a list of staff and had sent one for the year before
-- Two newest lists of an office are compared, person by person, by the code that the office gives: who is new on it, who is no longer on it,
-- and whose grade, education, political theory or secondment differs.
create view mart.kpi_staff_change_year as
with lists as (
    select
        office.office_code,
        period.stat_year,
        max(fact.period_key) as period_key
    from dw.fact_staffing as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    group by office.office_code, period.stat_year
),

persons as (
    select
        lists.office_code,
        lists.stat_year,
        staff.staff_code,
        case staff.grade when 'so_cap' then 1 when 'trung_cap' then 2 when 'cao_cap' then 3 else 0 end as grade,
        case staff.education when 'intermediate_degree' then 1 when 'bachelor' then 2 when 'postgraduate' then 3 else 0 end as education,
        case staff.theory_level when 'elementary' then 1 when 'intermediate' then 2 when 'senior' then 3 else 0 end as theory,
        case when staff.is_seconded = true then 1 else 0 end as seconded
    from lists
    inner join dw.fact_staffing as fact on fact.period_key = lists.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = lists.office_code
    inner join dw.dim_staff as staff on staff.staff_key = fact.staff_key
),

pairs as (
    select lists.office_code, lists.stat_year
    from lists
    inner join lists as before
        on before.office_code = lists.office_code
        and before.stat_year = lists.stat_year - 1
),

changes as (
    select
        pairs.office_code,
        pairs.stat_year,
        case when past.staff_code is null then 1 else 0 end as joined,
        0 as departed,
        case when now.grade > past.grade then 1 else 0 end as promoted,
        case when now.education > past.education then 1 else 0 end as educated,
        case when now.theory > past.theory then 1 else 0 end as trained,
        case when now.seconded = 1 and coalesce(past.seconded, 0) = 0 then 1 else 0 end as seconded
    from pairs
    inner join persons as now
        on now.office_code = pairs.office_code
        and now.stat_year = pairs.stat_year
    left join persons as past
        on past.office_code = now.office_code
        and past.stat_year = now.stat_year - 1
        and past.staff_code = now.staff_code
    union all
    select
        pairs.office_code,
        pairs.stat_year,
        0 as joined,
        1 as departed,
        0 as promoted,
        0 as educated,
        0 as trained,
        0 as seconded
    from pairs
    inner join persons as past
        on past.office_code = pairs.office_code
        and past.stat_year = pairs.stat_year - 1
    left join persons as now
        on now.office_code = past.office_code
        and now.stat_year = pairs.stat_year
        and now.staff_code = past.staff_code
    where now.staff_code is null
)

select
    changes.stat_year,
    changes.office_code,
    office.office_name,
    cast(sum(joined) as bigint) as staff_joined,
    cast(sum(departed) as bigint) as staff_left,
    cast(sum(promoted) as bigint) as officers_promoted,
    cast(sum(educated) as bigint) as education_raised,
    cast(sum(trained) as bigint) as theory_raised,
    cast(sum(seconded) as bigint) as staff_seconded
from changes
inner join dw.dim_office as office
    on office.office_code = changes.office_code
    and office.is_current = true
group by changes.stat_year, changes.office_code, office.office_name
