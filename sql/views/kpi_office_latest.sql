-- grain: one row for an office in force: its newest report
-- The offices' newest periods may differ: is_latest marks those that have reported on the newest period of all, which alone add up.
create view mart.kpi_office_latest as
with newest as (
    select office_code, max(stat_year * 100 + months) as period_key
    from mart.kpi_office_period
    group by office_code
)

select
    kpi.office_code,
    kpi.office_name,
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
    kpi.cases_completion_rate,
    kpi.cases_target_rate,
    kpi.cases_target_gap_pp,
    kpi.cases_completed_change,
    kpi.cases_completed_change_pct,
    kpi.cases_enforceable_rate,
    kpi.cases_not_enforceable,
    kpi.cases_not_enforceable_rate,
    kpi.cases_backlog,
    kpi.cases_enforceable_backlog,
    kpi.cases_backlog_change_pct,
    kpi.cases_progress_target,
    kpi.cases_progress_gap_pp,
    kpi.money_accepted,
    kpi.money_carried_in,
    kpi.money_newly_accepted,
    kpi.money_entrusted,
    kpi.money_to_enforce,
    kpi.money_enforceable,
    kpi.money_completed,
    kpi.money_fulfilled,
    kpi.money_terminated,
    kpi.money_completion_rate,
    kpi.money_target_rate,
    kpi.money_target_gap_pp,
    kpi.money_completed_change,
    kpi.money_completed_change_pct,
    kpi.money_enforceable_rate,
    kpi.money_not_enforceable,
    kpi.money_not_enforceable_rate,
    kpi.money_backlog,
    kpi.money_enforceable_backlog,
    kpi.money_backlog_change_pct,
    kpi.money_progress_target,
    kpi.money_progress_gap_pp,
    kpi.collected_state_budget_vnd,
    kpi.collected_citizens_orgs_vnd,
    kpi.offices_expected,
    kpi.offices_reported,
    status.is_latest,
    kpi.refreshed_at
from mart.kpi_office_period as kpi
inner join newest
    on newest.office_code = kpi.office_code
    and newest.period_key = kpi.stat_year * 100 + kpi.months
inner join dw.dim_period_status as status on status.period_key = newest.period_key
inner join dw.dim_office_durable as office
    on office.office_code = kpi.office_code
    and office.is_in_force = true
