-- grain: one row for an office × period for which cases, money or collections were reported
-- The only script that reads the result facts: one pass over each, by the range of period keys that was touched. A fact points at the
-- version of the office that was in force at the period's end, so that period and office key say which office and period it is.
-- The keys of an office's versions are a range that may hold those of other offices, which the join with the offices drops. Sums are cast
-- because an engine may give them in a type whose arithmetic is slow.
-- staged: what is inserted does not depend on what the first statement deletes.
delete from mart.kpi_office_period
where stat_year between @first_year and @last_year
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;

with cases as (
    select
        period_key,
        office_key,
        cast(sum(accepted_total) as bigint) as accepted,
        cast(sum(carried_in) as bigint) as carried_in,
        cast(sum(newly_accepted) as bigint) as newly_accepted,
        cast(sum(entrusted) as bigint) as entrusted,
        cast(sum(to_enforce) as bigint) as to_enforce,
        cast(sum(enforceable) as bigint) as enforceable,
        cast(sum(completed) as bigint) as fulfilled,
        cast(sum(terminated) as bigint) as terminated,
        cast(sum(not_enforceable) as bigint) as not_enforceable,
        cast(sum(carried_out) as bigint) as backlog
    from dw.fact_case_result
    where period_key between @first_period and @last_period
        and office_key between @first_office_key and @last_office_key
    group by period_key, office_key
),

money as (
    select
        period_key,
        office_key,
        cast(sum(accepted_total) as bigint) as accepted,
        cast(sum(carried_in) as bigint) as carried_in,
        cast(sum(newly_accepted) as bigint) as newly_accepted,
        cast(sum(entrusted) as bigint) as entrusted,
        cast(sum(to_enforce) as bigint) as to_enforce,
        cast(sum(enforceable) as bigint) as enforceable,
        cast(sum(completed) as bigint) as fulfilled,
        cast(sum(terminated) as bigint) as terminated,
        cast(sum(not_enforceable) as bigint) as not_enforceable,
        cast(sum(carried_out) as bigint) as backlog
    from dw.fact_money_result
    where period_key between @first_period and @last_period
        and office_key between @first_office_key and @last_office_key
    group by period_key, office_key
),

collections as (
    select
        fact.period_key,
        fact.office_key,
        cast(sum(case when kind.beneficiary = 'state_budget' then fact.collected end) as bigint) as state_budget,
        cast(sum(case when kind.beneficiary = 'citizens_orgs' then fact.collected end) as bigint) as citizens_orgs
    from dw.fact_budget_collection as fact
    inner join dw.dim_revenue_kind as kind on kind.revenue_kind_key = fact.revenue_kind_key
    where fact.period_key between @first_period and @last_period
        and fact.office_key between @first_office_key and @last_office_key
    group by fact.period_key, fact.office_key
),

figures as (
    select
        office.office_code,
        office.office_name,
        period.stat_year,
        period.months,
        cases.accepted as cases_accepted,
        cases.carried_in as cases_carried_in,
        cases.newly_accepted as cases_newly_accepted,
        cases.entrusted as cases_entrusted,
        cases.to_enforce as cases_to_enforce,
        cases.enforceable as cases_enforceable,
        cases.fulfilled + cases.terminated as cases_completed,
        cases.fulfilled as cases_fulfilled,
        cases.terminated as cases_terminated,
        cases.not_enforceable as cases_not_enforceable,
        cases.backlog as cases_backlog,
        money.accepted as money_accepted,
        money.carried_in as money_carried_in,
        money.newly_accepted as money_newly_accepted,
        money.entrusted as money_entrusted,
        money.to_enforce as money_to_enforce,
        money.enforceable as money_enforceable,
        money.fulfilled + money.terminated as money_completed,
        money.fulfilled as money_fulfilled,
        money.terminated as money_terminated,
        money.not_enforceable as money_not_enforceable,
        money.backlog as money_backlog,
        collections.state_budget,
        collections.citizens_orgs
    from cases
    full join money
        on money.period_key = cases.period_key
        and money.office_key = cases.office_key
    full join collections
        on collections.period_key = coalesce(cases.period_key, money.period_key)
        and collections.office_key = coalesce(cases.office_key, money.office_key)
    inner join dw.dim_period as period
        on period.period_key = coalesce(cases.period_key, money.period_key, collections.period_key)
    inner join dw.dim_office as office
        on office.office_key = coalesce(cases.office_key, money.office_key, collections.office_key)
    where office.office_code between @first_office and @last_office
        and period.months between @first_months and @last_months
),

known as (
    select office_code, stat_year, months, cases_completed, cases_backlog, money_completed, money_backlog
    from figures
    union all
    select office_code, stat_year, months, cases_completed, cases_backlog, money_completed, money_backlog
    from mart.kpi_office_period
    where stat_year = @first_year - 1
        and months between @first_months and @last_months
        and office_code between @first_office and @last_office
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
    where period.stat_year between @first_year and @last_year
)

insert into mart.kpi_office_period (
    office_code,
    office_name,
    stat_year,
    months,
    cases_accepted,
    cases_carried_in,
    cases_newly_accepted,
    cases_entrusted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_fulfilled,
    cases_terminated,
    cases_completion_rate,
    cases_target_rate,
    cases_target_gap_pp,
    cases_completed_change,
    cases_completed_change_pct,
    cases_enforceable_rate,
    cases_not_enforceable,
    cases_not_enforceable_rate,
    cases_backlog,
    cases_enforceable_backlog,
    cases_backlog_change_pct,
    cases_progress_target,
    cases_progress_gap_pp,
    money_accepted,
    money_carried_in,
    money_newly_accepted,
    money_entrusted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_fulfilled,
    money_terminated,
    money_completion_rate,
    money_target_rate,
    money_target_gap_pp,
    money_completed_change,
    money_completed_change_pct,
    money_enforceable_rate,
    money_not_enforceable,
    money_not_enforceable_rate,
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
    now.office_name,
    now.stat_year,
    now.months,
    now.cases_accepted,
    now.cases_carried_in,
    now.cases_newly_accepted,
    now.cases_entrusted,
    now.cases_to_enforce,
    now.cases_enforceable,
    now.cases_completed,
    now.cases_fulfilled,
    now.cases_terminated,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100 as cases_completion_rate,
    target.cases_target_rate,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - target.cases_target_rate as cases_target_gap_pp,
    now.cases_completed - past.cases_completed as cases_completed_change,
    cast(now.cases_completed - past.cases_completed as double precision)
        / nullif(past.cases_completed, 0) * 100 as cases_completed_change_pct,
    cast(now.cases_enforceable as double precision) / nullif(now.cases_to_enforce, 0) * 100 as cases_enforceable_rate,
    now.cases_not_enforceable,
    cast(now.cases_not_enforceable as double precision) / nullif(now.cases_to_enforce, 0) * 100 as cases_not_enforceable_rate,
    now.cases_backlog,
    now.cases_enforceable - now.cases_completed as cases_enforceable_backlog,
    cast(now.cases_backlog - past.cases_backlog as double precision)
        / nullif(past.cases_backlog, 0) * 100 as cases_backlog_change_pct,
    target.cases_target_rate * now.months / 12 as cases_progress_target,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - target.cases_target_rate * now.months / 12 as cases_progress_gap_pp,
    now.money_accepted,
    now.money_carried_in,
    now.money_newly_accepted,
    now.money_entrusted,
    now.money_to_enforce,
    now.money_enforceable,
    now.money_completed,
    now.money_fulfilled,
    now.money_terminated,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100 as money_completion_rate,
    target.money_target_rate,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - target.money_target_rate as money_target_gap_pp,
    now.money_completed - past.money_completed as money_completed_change,
    cast(now.money_completed - past.money_completed as double precision)
        / nullif(past.money_completed, 0) * 100 as money_completed_change_pct,
    cast(now.money_enforceable as double precision) / nullif(now.money_to_enforce, 0) * 100 as money_enforceable_rate,
    now.money_not_enforceable,
    cast(now.money_not_enforceable as double precision) / nullif(now.money_to_enforce, 0) * 100 as money_not_enforceable_rate,
    now.money_backlog,
    now.money_enforceable - now.money_completed as money_enforceable_backlog,
    cast(now.money_backlog - past.money_backlog as double precision)
        / nullif(past.money_backlog, 0) * 100 as money_backlog_change_pct,
    target.money_target_rate * now.months / 12 as money_progress_target,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - target.money_target_rate * now.months / 12 as money_progress_gap_pp,
    now.state_budget as collected_state_budget_vnd,
    now.citizens_orgs as collected_citizens_orgs_vnd,
    1 as offices_expected,
    case when now.cases_accepted is not null and now.money_accepted is not null then 1 else 0 end as offices_reported,
    @refreshed_at as refreshed_at
from figures as now
left join known as past
    on past.office_code = now.office_code
    and past.stat_year = now.stat_year - 1
    and past.months = now.months
left join targets as target
    on target.office_code = now.office_code
    and target.stat_year = now.stat_year
    and target.newest = 1;

-- The year after states changes on what was replaced.
update mart.kpi_office_period
set
    cases_completed_change = (
        select kpi_office_period.cases_completed - past.cases_completed
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    cases_completed_change_pct = (
        select cast(kpi_office_period.cases_completed - past.cases_completed as double precision) / nullif(past.cases_completed, 0) * 100
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    cases_backlog_change_pct = (
        select cast(kpi_office_period.cases_backlog - past.cases_backlog as double precision) / nullif(past.cases_backlog, 0) * 100
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    money_completed_change = (
        select kpi_office_period.money_completed - past.money_completed
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    money_completed_change_pct = (
        select cast(kpi_office_period.money_completed - past.money_completed as double precision) / nullif(past.money_completed, 0) * 100
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    money_backlog_change_pct = (
        select cast(kpi_office_period.money_backlog - past.money_backlog as double precision) / nullif(past.money_backlog, 0) * 100
        from mart.kpi_office_period as past
        where past.stat_year = kpi_office_period.stat_year - 1
            and past.months = kpi_office_period.months
            and past.office_code = kpi_office_period.office_code
    ),
    refreshed_at = @refreshed_at
where stat_year = @last_year + 1
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;
