-- grain: one row for a period of the province for which an office's report is approved
-- Sums the approved figures of the offices and works the rates out from the sums. Who does not see every office, as under row-level
-- security, gets no row and no change on a year of which he sees a part: a part must not pass for the province.
create view mart.kpi_province_period_approved as
with contributions as (
    select
        kpi.office_code,
        kpi.stat_year,
        kpi.months,
        kpi.cases_accepted,
        kpi.cases_carried_in,
        kpi.cases_newly_accepted,
        kpi.cases_entrusted,
        kpi.cases_to_enforce,
        kpi.cases_enforceable,
        kpi.cases_completed,
        kpi.cases_fulfilled,
        kpi.cases_terminated,
        kpi.cases_not_enforceable,
        kpi.cases_backlog,
        kpi.money_accepted,
        kpi.money_carried_in,
        kpi.money_newly_accepted,
        kpi.money_entrusted,
        kpi.money_to_enforce,
        kpi.money_enforceable,
        kpi.money_completed,
        kpi.money_fulfilled,
        kpi.money_terminated,
        kpi.money_not_enforceable,
        kpi.money_backlog,
        kpi.collected_state_budget_vnd,
        kpi.collected_citizens_orgs_vnd,
        kpi.offices_reported,
        0 as is_carried
    from mart.kpi_office_period_approved as kpi
    union all
    select
        carried.office_code,
        carried.stat_year,
        carried.months,
        case when carried.measure = 'cases' then kpi.cases_accepted end as cases_accepted,
        case when carried.measure = 'cases' then kpi.cases_carried_in end as cases_carried_in,
        case when carried.measure = 'cases' then kpi.cases_newly_accepted end as cases_newly_accepted,
        case when carried.measure = 'cases' then kpi.cases_entrusted end as cases_entrusted,
        case when carried.measure = 'cases' then kpi.cases_to_enforce end as cases_to_enforce,
        case when carried.measure = 'cases' then kpi.cases_enforceable end as cases_enforceable,
        case when carried.measure = 'cases' then kpi.cases_completed end as cases_completed,
        case when carried.measure = 'cases' then kpi.cases_fulfilled end as cases_fulfilled,
        case when carried.measure = 'cases' then kpi.cases_terminated end as cases_terminated,
        case when carried.measure = 'cases' then kpi.cases_not_enforceable end as cases_not_enforceable,
        case when carried.measure = 'cases' then kpi.cases_backlog end as cases_backlog,
        case when carried.measure = 'money' then kpi.money_accepted end as money_accepted,
        case when carried.measure = 'money' then kpi.money_carried_in end as money_carried_in,
        case when carried.measure = 'money' then kpi.money_newly_accepted end as money_newly_accepted,
        case when carried.measure = 'money' then kpi.money_entrusted end as money_entrusted,
        case when carried.measure = 'money' then kpi.money_to_enforce end as money_to_enforce,
        case when carried.measure = 'money' then kpi.money_enforceable end as money_enforceable,
        case when carried.measure = 'money' then kpi.money_completed end as money_completed,
        case when carried.measure = 'money' then kpi.money_fulfilled end as money_fulfilled,
        case when carried.measure = 'money' then kpi.money_terminated end as money_terminated,
        case when carried.measure = 'money' then kpi.money_not_enforceable end as money_not_enforceable,
        case when carried.measure = 'money' then kpi.money_backlog end as money_backlog,
        case when carried.measure = 'collected' then kpi.collected_state_budget_vnd end as collected_state_budget_vnd,
        case when carried.measure = 'collected' then kpi.collected_citizens_orgs_vnd end as collected_citizens_orgs_vnd,
        0 as offices_reported,
        1 as is_carried
    from mart.kpi_office_period_carried_approved as carried
    inner join mart.kpi_office_period_approved as kpi
        on kpi.office_code = carried.office_code
        and kpi.stat_year = carried.stat_year
        and kpi.months = carried.reported_months
),

approved as (
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
        cast(sum(collected_state_budget_vnd) as bigint) as collected_state_budget_vnd,
        cast(sum(collected_citizens_orgs_vnd) as bigint) as collected_citizens_orgs_vnd,
        cast(sum(offices_reported) as int) as offices_reported,
        cast(count(distinct case when is_carried = 1 then office_code end) as int) as offices_ended
    from contributions
    group by stat_year, months
),

visible as (
    select
        stat_year,
        months,
        sum(cases_accepted) as cases_accepted,
        sum(money_accepted) as money_accepted,
        sum(collected_state_budget_vnd) as collected_state_budget_vnd,
        sum(collected_citizens_orgs_vnd) as collected_citizens_orgs_vnd
    from mart.kpi_office_period_contribution
    group by stat_year, months
),

whole as (
    select
        province.stat_year,
        province.months,
        province.cases_target_rate,
        province.money_target_rate,
        province.offices_expected,
        province.refreshed_at
    from mart.kpi_province_period as province
    inner join visible
        on visible.stat_year = province.stat_year
        and visible.months = province.months
    where coalesce(visible.cases_accepted, -1) = coalesce(province.cases_accepted, -1)
        and coalesce(visible.money_accepted, -1) = coalesce(province.money_accepted, -1)
        and coalesce(visible.collected_state_budget_vnd, -1) = coalesce(province.collected_state_budget_vnd, -1)
        and coalesce(visible.collected_citizens_orgs_vnd, -1) = coalesce(province.collected_citizens_orgs_vnd, -1)
),

figures as (
    select
        approved.*,
        whole.cases_target_rate,
        whole.money_target_rate,
        whole.offices_expected,
        whole.refreshed_at
    from approved
    inner join whole
        on whole.stat_year = approved.stat_year
        and whole.months = approved.months
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
    now.cases_target_rate,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - now.cases_target_rate as cases_target_gap_pp,
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
    now.cases_target_rate * now.months / 12 as cases_progress_target,
    cast(now.cases_completed as double precision) / nullif(now.cases_enforceable, 0) * 100
        - now.cases_target_rate * now.months / 12 as cases_progress_gap_pp,
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
    now.money_target_rate,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - now.money_target_rate as money_target_gap_pp,
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
    now.money_target_rate * now.months / 12 as money_progress_target,
    cast(now.money_completed as double precision) / nullif(now.money_enforceable, 0) * 100
        - now.money_target_rate * now.months / 12 as money_progress_gap_pp,
    now.collected_state_budget_vnd,
    now.collected_citizens_orgs_vnd,
    now.offices_expected,
    now.offices_reported,
    now.offices_ended,
    now.refreshed_at
from figures as now
left join figures as past
    on past.stat_year = now.stat_year - 1
    and past.months = now.months
