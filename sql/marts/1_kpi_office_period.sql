-- grain: one row for an office × period for which cases, money or collections were reported
-- Replaces the partitions that claimed requests name, and the same months of the year after, which state a change on them.
delete from mart.kpi_office_period
where exists (
    select 1
    from etl.mart_refresh_request as request
    where request.claim = 1
        and (request.office_code = 'ALL' or request.office_code = kpi_office_period.office_code)
        and (request.stat_year = 0 or kpi_office_period.stat_year in (request.stat_year, request.stat_year + 1))
        and (request.months = 0 or request.months = kpi_office_period.months)
);

with touched as (
    select office.office_code, period.stat_year, period.months, period.end_date
    from (select distinct office_code from dw.dim_office where level in ('province', 'district')) as office
    cross join dw.dim_period as period
    where exists (
        select 1
        from etl.mart_refresh_request as request
        where request.claim = 1
            and (request.office_code = 'ALL' or request.office_code = office.office_code)
            and (request.stat_year = 0 or period.stat_year in (request.stat_year, request.stat_year + 1))
            and (request.months = 0 or request.months = period.months)
    )
),

wanted as (
    select office_code, stat_year, months from touched
    union
    select office_code, stat_year - 1, months from touched
),

cases as (
    select
        office.office_code,
        period.stat_year,
        period.months,
        sum(fact.accepted_total) as cases_accepted,
        sum(fact.to_enforce) as cases_to_enforce,
        sum(fact.enforceable) as cases_enforceable,
        sum(fact.completed + fact.terminated) as cases_completed,
        sum(fact.carried_out) as cases_backlog
    from dw.fact_case_result as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join wanted
        on wanted.office_code = office.office_code
        and wanted.stat_year = period.stat_year
        and wanted.months = period.months
    group by office.office_code, period.stat_year, period.months
),

money as (
    select
        office.office_code,
        period.stat_year,
        period.months,
        sum(fact.accepted_total) as money_accepted,
        sum(fact.to_enforce) as money_to_enforce,
        sum(fact.enforceable) as money_enforceable,
        sum(fact.completed + fact.terminated) as money_completed,
        sum(fact.carried_out) as money_backlog
    from dw.fact_money_result as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join wanted
        on wanted.office_code = office.office_code
        and wanted.stat_year = period.stat_year
        and wanted.months = period.months
    group by office.office_code, period.stat_year, period.months
),

collections as (
    select
        office.office_code,
        period.stat_year,
        period.months,
        sum(case when kind.beneficiary = 'state_budget' then fact.collected end) as state_budget,
        sum(case when kind.beneficiary = 'citizens_orgs' then fact.collected end) as citizens_orgs
    from dw.fact_budget_collection as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_revenue_kind as kind on kind.revenue_kind_key = fact.revenue_kind_key
    inner join touched
        on touched.office_code = office.office_code
        and touched.stat_year = period.stat_year
        and touched.months = period.months
    group by office.office_code, period.stat_year, period.months
),

targets as (
    select
        office.office_code,
        period.stat_year,
        fact.cases_target_rate,
        fact.money_target_rate,
        row_number() over (
            partition by office.office_code, period.stat_year
            order by fact.target_version desc
        ) as newest
    from dw.fact_target as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
),

figures as (
    select
        wanted.office_code,
        wanted.stat_year,
        wanted.months,
        cases.cases_accepted,
        cases.cases_to_enforce,
        cases.cases_enforceable,
        cases.cases_completed,
        cases.cases_backlog,
        money.money_accepted,
        money.money_to_enforce,
        money.money_enforceable,
        money.money_completed,
        money.money_backlog
    from wanted
    left join cases
        on cases.office_code = wanted.office_code
        and cases.stat_year = wanted.stat_year
        and cases.months = wanted.months
    left join money
        on money.office_code = wanted.office_code
        and money.stat_year = wanted.stat_year
        and money.months = wanted.months
)

insert into mart.kpi_office_period (
    office_code,
    office_name,
    stat_year,
    months,
    cases_accepted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_completion_rate,
    cases_target_rate,
    cases_target_gap_pp,
    cases_completed_change,
    cases_completed_change_pct,
    cases_enforceable_rate,
    cases_backlog,
    cases_enforceable_backlog,
    cases_backlog_change_pct,
    cases_progress_target,
    cases_progress_gap_pp,
    money_accepted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_completion_rate,
    money_target_rate,
    money_target_gap_pp,
    money_completed_change,
    money_completed_change_pct,
    money_enforceable_rate,
    money_backlog,
    money_enforceable_backlog,
    money_backlog_change_pct,
    money_progress_target,
    money_progress_gap_pp,
    collected_state_budget_vnd,
    collected_citizens_orgs_vnd,
    offices_expected,
    offices_reported,
    refreshed_at
)
select
    now.office_code,
    office.office_name,
    now.stat_year,
    now.months,
    now.cases_accepted,
    now.cases_to_enforce,
    now.cases_enforceable,
    now.cases_completed,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100 as cases_completion_rate,
    target.cases_target_rate,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - target.cases_target_rate as cases_target_gap_pp,
    now.cases_completed - past.cases_completed as cases_completed_change,
    cast(now.cases_completed - past.cases_completed as double precision)
        / nullif(past.cases_completed, 0) * 100 as cases_completed_change_pct,
    cast(now.cases_enforceable as double precision) / nullif(now.cases_to_enforce, 0) * 100 as cases_enforceable_rate,
    now.cases_backlog,
    now.cases_enforceable - now.cases_completed as cases_enforceable_backlog,
    cast(now.cases_backlog - past.cases_backlog as double precision)
        / nullif(past.cases_backlog, 0) * 100 as cases_backlog_change_pct,
    target.cases_target_rate * now.months / 12 as cases_progress_target,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - target.cases_target_rate * now.months / 12 as cases_progress_gap_pp,
    now.money_accepted,
    now.money_to_enforce,
    now.money_enforceable,
    now.money_completed,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100 as money_completion_rate,
    target.money_target_rate,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - target.money_target_rate as money_target_gap_pp,
    now.money_completed - past.money_completed as money_completed_change,
    cast(now.money_completed - past.money_completed as double precision)
        / nullif(past.money_completed, 0) * 100 as money_completed_change_pct,
    cast(now.money_enforceable as double precision) / nullif(now.money_to_enforce, 0) * 100 as money_enforceable_rate,
    now.money_backlog,
    now.money_enforceable - now.money_completed as money_enforceable_backlog,
    cast(now.money_backlog - past.money_backlog as double precision)
        / nullif(past.money_backlog, 0) * 100 as money_backlog_change_pct,
    target.money_target_rate * now.months / 12 as money_progress_target,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - target.money_target_rate * now.months / 12 as money_progress_gap_pp,
    collections.state_budget as collected_state_budget_vnd,
    collections.citizens_orgs as collected_citizens_orgs_vnd,
    1 as offices_expected,
    case when now.cases_accepted is not null and now.money_accepted is not null then 1 else 0 end as offices_reported,
    @refreshed_at as refreshed_at
from touched
inner join figures as now
    on now.office_code = touched.office_code
    and now.stat_year = touched.stat_year
    and now.months = touched.months
inner join dw.dim_office as office
    on office.office_code = touched.office_code
    and office.valid_from <= touched.end_date
    and (office.valid_to is null or office.valid_to >= touched.end_date)
left join figures as past
    on past.office_code = touched.office_code
    and past.stat_year = touched.stat_year - 1
    and past.months = touched.months
left join collections
    on collections.office_code = touched.office_code
    and collections.stat_year = touched.stat_year
    and collections.months = touched.months
left join targets as target
    on target.office_code = touched.office_code
    and target.stat_year = touched.stat_year
    and target.newest = 1
where now.cases_accepted is not null
    or now.money_accepted is not null
    or collections.office_code is not null;
