-- grain: one row for a period of the province
-- Sums the offices' counts and works the rates out from the sums; accepted counts a case twice that was entrusted or withdrawn inside
-- the province. What an office had done when it ended within the year counts in the later periods too: in such a year they are replaced
-- together with any period before them (@last_carried_months).
delete from mart.kpi_province_period
where stat_year between @first_year and @last_year
    and months between @first_months and @last_carried_months;

with figures as (
    select
        stat_year,
        months,
        cast(sum(cases_accepted) as bigint) as cases_accepted,
        cast(sum(cases_carried_in) as bigint) as cases_carried_in,
        cast(sum(cases_newly_accepted) as bigint) as cases_newly_accepted,
        cast(sum(cases_entrusted) as bigint) as cases_entrusted,
        cast(sum(cases_to_enforce) as bigint) as cases_to_enforce,
        cast(sum(cases_enforceable) as bigint) as cases_enforceable,
        cast(sum(cases_completed) as bigint) as cases_completed,
        cast(sum(cases_fulfilled) as bigint) as cases_fulfilled,
        cast(sum(cases_terminated) as bigint) as cases_terminated,
        cast(sum(cases_not_enforceable) as bigint) as cases_not_enforceable,
        cast(sum(cases_backlog) as bigint) as cases_backlog,
        cast(sum(money_accepted) as bigint) as money_accepted,
        cast(sum(money_carried_in) as bigint) as money_carried_in,
        cast(sum(money_newly_accepted) as bigint) as money_newly_accepted,
        cast(sum(money_entrusted) as bigint) as money_entrusted,
        cast(sum(money_to_enforce) as bigint) as money_to_enforce,
        cast(sum(money_enforceable) as bigint) as money_enforceable,
        cast(sum(money_completed) as bigint) as money_completed,
        cast(sum(money_fulfilled) as bigint) as money_fulfilled,
        cast(sum(money_terminated) as bigint) as money_terminated,
        cast(sum(money_not_enforceable) as bigint) as money_not_enforceable,
        cast(sum(money_backlog) as bigint) as money_backlog,
        cast(sum(collected_state_budget_vnd) as bigint) as state_budget,
        cast(sum(collected_citizens_orgs_vnd) as bigint) as citizens_orgs,
        sum(offices_reported) as offices_reported
    from mart.kpi_office_period_contribution
    where stat_year between @first_year and @last_year
        and months between @first_months and @last_carried_months
    group by stat_year, months
),

-- Apart from the sums, which are worked out without sorting as long as nothing distinct is counted with them.
ended as (
    select
        stat_year,
        months,
        count(distinct office_code) as offices_ended
    from mart.kpi_office_period_carried
    where stat_year between @first_year and @last_year
        and months between @first_months and @last_carried_months
    group by stat_year, months
),

known as (
    select stat_year, months, cases_completed, cases_backlog, money_completed, money_backlog
    from figures
    union all
    select stat_year, months, cases_completed, cases_backlog, money_completed, money_backlog
    from mart.kpi_province_period
    where stat_year = @first_year - 1
        and months between @first_months and @last_carried_months
),

targets as (
    select
        period.stat_year,
        fact.cases_target_rate,
        fact.money_target_rate,
        row_number() over (partition by period.stat_year order by fact.target_version desc) as newest
    from dw.fact_target as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    where office.office_code = 'ALL'
        and period.stat_year between @first_year and @last_year
)

insert into mart.kpi_province_period (
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
    offices_ended,
    refreshed_at
)
select
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
    (
        select count(*)
        from dw.dim_office as office
        where office.level in ('province', 'region', 'district')
            and office.valid_from <= period.end_date
            and (office.valid_to is null or office.valid_to >= period.end_date)
    ) as offices_expected,
    now.offices_reported,
    coalesce(ended.offices_ended, 0) as offices_ended,
    @refreshed_at as refreshed_at
from figures as now
inner join dw.dim_period as period
    on period.stat_year = now.stat_year
    and period.months = now.months
left join ended
    on ended.stat_year = now.stat_year
    and ended.months = now.months
left join known as past
    on past.stat_year = now.stat_year - 1
    and past.months = now.months
left join targets as target
    on target.stat_year = now.stat_year
    and target.newest = 1;

-- The year after states changes on what was replaced.
update mart.kpi_province_period
set
    cases_completed_change = (
        select kpi_province_period.cases_completed - past.cases_completed
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    cases_completed_change_pct = (
        select cast(kpi_province_period.cases_completed - past.cases_completed as double precision) / nullif(past.cases_completed, 0) * 100
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    cases_backlog_change_pct = (
        select cast(kpi_province_period.cases_backlog - past.cases_backlog as double precision) / nullif(past.cases_backlog, 0) * 100
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    money_completed_change = (
        select kpi_province_period.money_completed - past.money_completed
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    money_completed_change_pct = (
        select cast(kpi_province_period.money_completed - past.money_completed as double precision) / nullif(past.money_completed, 0) * 100
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    money_backlog_change_pct = (
        select cast(kpi_province_period.money_backlog - past.money_backlog as double precision) / nullif(past.money_backlog, 0) * 100
        from mart.kpi_province_period as past
        where past.stat_year = kpi_province_period.stat_year - 1
            and past.months = kpi_province_period.months
    ),
    refreshed_at = @refreshed_at
where stat_year = @last_year + 1
    and months between @first_months and @last_carried_months;
