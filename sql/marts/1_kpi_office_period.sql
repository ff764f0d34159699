-- grain: one row for an office × period for which cases, money or collections were reported
-- The year after what was touched is replaced too: it states changes on it.
delete from mart.kpi_office_period
where stat_year between @first_year and @last_year + 1
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;

with targets as (
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
    where period.stat_year between @first_year and @last_year + 1
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
    now.collected_state_budget_vnd,
    now.collected_citizens_orgs_vnd,
    1 as offices_expected,
    case when now.cases_accepted is not null and now.money_accepted is not null then 1 else 0 end as offices_reported,
    @refreshed_at as refreshed_at
from mart.agg_office_period as now
inner join dw.dim_period as period
    on period.stat_year = now.stat_year
    and period.months = now.months
inner join dw.dim_office as office
    on office.office_code = now.office_code
    and office.valid_from <= period.end_date
    and (office.valid_to is null or office.valid_to >= period.end_date)
left join mart.agg_office_period as past
    on past.office_code = now.office_code
    and past.stat_year = now.stat_year - 1
    and past.months = now.months
left join targets as target
    on target.office_code = now.office_code
    and target.stat_year = now.stat_year
    and target.newest = 1
where now.stat_year between @first_year and @last_year + 1
    and now.months between @first_months and @last_months
    and now.office_code between @first_office and @last_office;
