-- grain: one row for an office of today's structure × period for which it, or any office that it succeeded, has figures
-- Figures are shared out by the weights of the bridge: over all offices they add up to the province's, to the unit where all
-- weights are 1. The year before is read by the same structure, so that a change is one of the work and not of the map.
create view mart.kpi_office_period_current as
with figures as (
    select
        kpi.stat_year,
        kpi.months,
        bridge.current_office_code as office_code,
        sum(cast(kpi.cases_accepted as double precision) * bridge.weight) as cases_accepted,
        sum(cast(kpi.cases_to_enforce as double precision) * bridge.weight) as cases_to_enforce,
        sum(cast(kpi.cases_enforceable as double precision) * bridge.weight) as cases_enforceable,
        sum(cast(kpi.cases_completed as double precision) * bridge.weight) as cases_completed,
        sum(cast(kpi.cases_backlog as double precision) * bridge.weight) as cases_backlog,
        sum(cast(kpi.money_accepted as double precision) * bridge.weight) as money_accepted,
        sum(cast(kpi.money_to_enforce as double precision) * bridge.weight) as money_to_enforce,
        sum(cast(kpi.money_enforceable as double precision) * bridge.weight) as money_enforceable,
        sum(cast(kpi.money_completed as double precision) * bridge.weight) as money_completed,
        sum(cast(kpi.money_backlog as double precision) * bridge.weight) as money_backlog,
        sum(cast(kpi.collected_state_budget_vnd as double precision) * bridge.weight) as collected_state_budget_vnd,
        sum(cast(kpi.collected_citizens_orgs_vnd as double precision) * bridge.weight) as collected_citizens_orgs_vnd,
        min(case when kpi.is_carried = 0 then bridge.weight end) as least_weight,
        max(kpi.cases_target_rate) as cases_target_rate,
        max(kpi.money_target_rate) as money_target_rate,
        sum(kpi.offices_reported) as offices_reported,
        max(cast(bridge.is_fictitious as int)) as is_fictitious,
        max(kpi.refreshed_at) as refreshed_at
    from mart.kpi_office_period_contribution as kpi
    inner join dw.bridge_office_structure as bridge on bridge.office_code = kpi.office_code
    group by kpi.stat_year, kpi.months, bridge.current_office_code
),

expected as (
    select
        period.stat_year,
        period.months,
        bridge.current_office_code as office_code,
        count(*) as offices
    from dw.dim_period as period
    inner join dw.dim_office as office
        on office.level in ('province', 'region', 'district')
        and office.valid_from <= period.end_date
        and (office.valid_to is null or office.valid_to >= period.end_date)
    inner join dw.bridge_office_structure as bridge on bridge.office_code = office.office_code
    group by period.stat_year, period.months, bridge.current_office_code
),

-- A target stands where one office became this one whole; for what was merged or split, none was set.
targets as (
    select
        figures.stat_year,
        figures.months,
        figures.office_code,
        figures.cases_target_rate,
        figures.money_target_rate
    from figures
    inner join expected
        on expected.stat_year = figures.stat_year
        and expected.months = figures.months
        and expected.office_code = figures.office_code
    where expected.offices = 1
        and figures.least_weight = 1
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
    now.cases_completed / nullif(now.cases_enforceable, 0) * 100 as cases_completion_rate,
    target.cases_target_rate,
    now.cases_completed / nullif(now.cases_enforceable, 0) * 100 - target.cases_target_rate as cases_target_gap_pp,
    now.cases_completed - past.cases_completed as cases_completed_change,
    (now.cases_completed - past.cases_completed) / nullif(past.cases_completed, 0) * 100 as cases_completed_change_pct,
    now.cases_enforceable / nullif(now.cases_to_enforce, 0) * 100 as cases_enforceable_rate,
    now.cases_backlog,
    now.cases_enforceable - now.cases_completed as cases_enforceable_backlog,
    (now.cases_backlog - past.cases_backlog) / nullif(past.cases_backlog, 0) * 100 as cases_backlog_change_pct,
    target.cases_target_rate * now.months / 12 as cases_progress_target,
    now.cases_completed / nullif(now.cases_enforceable, 0) * 100 - target.cases_target_rate * now.months / 12 as cases_progress_gap_pp,
    now.money_accepted,
    now.money_to_enforce,
    now.money_enforceable,
    now.money_completed,
    now.money_completed / nullif(now.money_enforceable, 0) * 100 as money_completion_rate,
    target.money_target_rate,
    now.money_completed / nullif(now.money_enforceable, 0) * 100 - target.money_target_rate as money_target_gap_pp,
    now.money_completed - past.money_completed as money_completed_change,
    (now.money_completed - past.money_completed) / nullif(past.money_completed, 0) * 100 as money_completed_change_pct,
    now.money_enforceable / nullif(now.money_to_enforce, 0) * 100 as money_enforceable_rate,
    now.money_backlog,
    now.money_enforceable - now.money_completed as money_enforceable_backlog,
    (now.money_backlog - past.money_backlog) / nullif(past.money_backlog, 0) * 100 as money_backlog_change_pct,
    target.money_target_rate * now.months / 12 as money_progress_target,
    now.money_completed / nullif(now.money_enforceable, 0) * 100 - target.money_target_rate * now.months / 12 as money_progress_gap_pp,
    now.collected_state_budget_vnd,
    now.collected_citizens_orgs_vnd,
    cast(coalesce(expected.offices, 0) as int) as offices_expected,
    cast(now.offices_reported as int) as offices_reported,
    now.is_fictitious,
    now.refreshed_at
from figures as now
inner join dw.dim_office as office
    on office.office_code = now.office_code
    and cast(office.is_current as int) = 1
left join figures as past
    on past.office_code = now.office_code
    and past.stat_year = now.stat_year - 1
    and past.months = now.months
left join expected
    on expected.office_code = now.office_code
    and expected.stat_year = now.stat_year
    and expected.months = now.months
left join targets as target
    on target.office_code = now.office_code
    and target.stat_year = now.stat_year
    and target.months = now.months
