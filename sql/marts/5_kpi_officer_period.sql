-- grain: one row for an office × period × officer, for the officers that the office reported results of
-- The year after what was touched is replaced too: it states changes on it.
-- staged: what is inserted does not depend on what the first statement deletes.
delete from mart.kpi_officer_period
where stat_year between @first_year and @last_year + 1
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;

with wanted as (
    select period_key, stat_year, months
    from dw.dim_period
    where stat_year between @first_year - 1 and @last_year + 1
        and months between @first_months and @last_months
        and period_key <> 0
),

offices as (
    select office_key, office_code
    from dw.dim_office
    where office_code between @first_office and @last_office
),

cases as (
    select
        wanted.stat_year,
        wanted.months,
        offices.office_code,
        officer.officer_code,
        max(officer.grade) as grade,
        cast(sum(fact.accepted_total) as bigint) as accepted,
        cast(sum(fact.to_enforce) as bigint) as to_enforce,
        cast(sum(fact.enforceable) as bigint) as enforceable,
        cast(sum(fact.completed + fact.terminated) as bigint) as completed,
        cast(sum(fact.carried_out) as bigint) as backlog
    from wanted
    inner join dw.fact_officer_case_result as fact on fact.period_key = wanted.period_key
    inner join offices on offices.office_key = fact.office_key
    inner join dw.dim_officer as officer on officer.officer_key = fact.officer_key
    group by wanted.stat_year, wanted.months, offices.office_code, officer.officer_code
),

money as (
    select
        wanted.stat_year,
        wanted.months,
        offices.office_code,
        officer.officer_code,
        max(officer.grade) as grade,
        cast(sum(fact.accepted_total) as bigint) as accepted,
        cast(sum(fact.to_enforce) as bigint) as to_enforce,
        cast(sum(fact.enforceable) as bigint) as enforceable,
        cast(sum(fact.completed + fact.terminated) as bigint) as completed,
        cast(sum(fact.carried_out) as bigint) as backlog
    from wanted
    inner join dw.fact_officer_money_result as fact on fact.period_key = wanted.period_key
    inner join offices on offices.office_key = fact.office_key
    inner join dw.dim_officer as officer on officer.officer_key = fact.officer_key
    group by wanted.stat_year, wanted.months, offices.office_code, officer.officer_code
),

reported as (
    select stat_year, months, office_code, officer_code from cases
    union
    select stat_year, months, office_code, officer_code from money
)

insert into mart.kpi_officer_period (
    stat_year,
    months,
    office_code,
    office_name,
    officer_code,
    grade,
    grade_name_vi,
    grade_name_en,
    cases_accepted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_completion_rate,
    cases_completed_change,
    cases_completed_change_pct,
    cases_enforceable_rate,
    cases_backlog,
    cases_enforceable_backlog,
    money_accepted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_completion_rate,
    money_completed_change,
    money_completed_change_pct,
    money_enforceable_rate,
    money_backlog,
    money_enforceable_backlog,
    refreshed_at
)
select
    reported.stat_year,
    reported.months,
    reported.office_code,
    office.office_name,
    reported.officer_code,
    coalesce(cases.grade, money.grade) as grade,
    coalesce(grade.name_vi, cases.grade, money.grade) as grade_name_vi,
    coalesce(grade.name_en, cases.grade, money.grade) as grade_name_en,
    cases.accepted as cases_accepted,
    cases.to_enforce as cases_to_enforce,
    cases.enforceable as cases_enforceable,
    cases.completed as cases_completed,
    cast(cases.completed as double precision) / nullif(cases.enforceable, 0) * 100 as cases_completion_rate,
    cases.completed - past_cases.completed as cases_completed_change,
    cast(cases.completed - past_cases.completed as double precision)
        / nullif(past_cases.completed, 0) * 100 as cases_completed_change_pct,
    cast(cases.enforceable as double precision) / nullif(cases.to_enforce, 0) * 100 as cases_enforceable_rate,
    cases.backlog as cases_backlog,
    cases.enforceable - cases.completed as cases_enforceable_backlog,
    money.accepted as money_accepted,
    money.to_enforce as money_to_enforce,
    money.enforceable as money_enforceable,
    money.completed as money_completed,
    cast(money.completed as double precision) / nullif(money.enforceable, 0) * 100 as money_completion_rate,
    money.completed - past_money.completed as money_completed_change,
    cast(money.completed - past_money.completed as double precision)
        / nullif(past_money.completed, 0) * 100 as money_completed_change_pct,
    cast(money.enforceable as double precision) / nullif(money.to_enforce, 0) * 100 as money_enforceable_rate,
    money.backlog as money_backlog,
    money.enforceable - money.completed as money_enforceable_backlog,
    @refreshed_at as refreshed_at
from reported
inner join dw.dim_period as period
    on period.stat_year = reported.stat_year
    and period.months = reported.months
inner join dw.dim_office as office
    on office.office_code = reported.office_code
    and office.valid_from <= period.end_date
    and (office.valid_to is null or office.valid_to >= period.end_date)
left join cases
    on cases.stat_year = reported.stat_year
    and cases.months = reported.months
    and cases.office_code = reported.office_code
    and cases.officer_code = reported.officer_code
left join money
    on money.stat_year = reported.stat_year
    and money.months = reported.months
    and money.office_code = reported.office_code
    and money.officer_code = reported.officer_code
left join cases as past_cases
    on past_cases.stat_year = reported.stat_year - 1
    and past_cases.months = reported.months
    and past_cases.office_code = reported.office_code
    and past_cases.officer_code = reported.officer_code
left join money as past_money
    on past_money.stat_year = reported.stat_year - 1
    and past_money.months = reported.months
    and past_money.office_code = reported.office_code
    and past_money.officer_code = reported.officer_code
left join etl.code_list_member as grade
    on grade.list_name = 'officer_grade'
    and grade.code = coalesce(cases.grade, money.grade)
where reported.stat_year between @first_year and @last_year + 1;
