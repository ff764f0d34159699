-- grain: one row for an office × statistical year: the newest staff list of the year
-- The list is sent once a year, at 12 months; where an office has sent one for an earlier period only, that one counts. The quota stands
-- on every row of a list, and is counted once.
delete from mart.kpi_staffing_year
where stat_year between @first_year and @last_year
    and office_code between @first_office and @last_office;

with newest as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_staffing as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    where fact.period_key between @first_year * 100 and @last_year * 100 + 99
        and office.office_code between @first_office and @last_office
    group by office.office_code, period.stat_year
),

counted as (
    select
        newest.stat_year,
        newest.office_code,
        office.office_name,
        count(*) as headcount,
        max(fact.office_quota) as quota,
        sum(case when staff.grade <> 'none' then 1 else 0 end) as officers,
        sum(case when staff.grade = 'so_cap' then 1 else 0 end) as officers_junior,
        sum(case when staff.grade = 'trung_cap' then 1 else 0 end) as officers_intermediate,
        sum(case when staff.grade = 'cao_cap' then 1 else 0 end) as officers_senior,
        sum(case when staff.education = 'postgraduate' then 1 else 0 end) as postgraduate,
        sum(case when staff.education = 'bachelor' then 1 else 0 end) as bachelor,
        sum(case when staff.education = 'intermediate_degree' then 1 else 0 end) as intermediate_degree,
        sum(case when staff.theory_level = 'senior' then 1 else 0 end) as theory_senior,
        sum(case when staff.theory_level = 'intermediate' then 1 else 0 end) as theory_intermediate
    from newest
    inner join dw.fact_staffing as fact on fact.period_key = newest.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = newest.office_code
    inner join dw.dim_staff as staff on staff.staff_key = fact.staff_key
    group by newest.stat_year, newest.office_code, office.office_name
)

insert into mart.kpi_staffing_year (
    stat_year,
    office_code,
    office_name,
    headcount,
    quota,
    officers,
    officers_junior,
    officers_intermediate,
    officers_senior,
    postgraduate,
    bachelor,
    intermediate_degree,
    theory_senior,
    theory_intermediate,
    theory_trained_rate,
    refreshed_at
)
select
    stat_year,
    office_code,
    office_name,
    headcount,
    quota,
    officers,
    officers_junior,
    officers_intermediate,
    officers_senior,
    postgraduate,
    bachelor,
    intermediate_degree,
    theory_senior,
    theory_intermediate,
    cast(theory_senior + theory_intermediate as double precision) / headcount * 100 as theory_trained_rate,
    @refreshed_at as refreshed_at
from counted;
