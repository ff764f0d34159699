-- grain: one row for an office × period for which its report on cases, on money or on collections is approved
-- What is not approved is null, as if it had not been reported; a change is one between approved figures.
create view mart.kpi_office_period_approved as
with approved as (
    select
        office_code,
        stat_year,
        months,
        max(case when form_code = 'KQ-VIEC' then 1 else 0 end) as cases,
        max(case when form_code = 'KQ-TIEN' then 1 else 0 end) as money,
        max(case when form_code = 'NSNN' then 1 else 0 end) as collections
    from mart.approved_form
    where form_code in ('KQ-VIEC', 'KQ-TIEN', 'NSNN')
    group by office_code, stat_year, months
),

figures as (
    select
        kpi.office_code,
        kpi.office_name,
        kpi.stat_year,
        kpi.months,
        case when approved.cases = 1 then kpi.cases_accepted end as cases_accepted,
        case when approved.cases = 1 then kpi.cases_carried_in end as cases_carried_in,
        case when approved.cases = 1 then kpi.cases_newly_accepted end as cases_newly_accepted,
        case when approved.cases = 1 then kpi.cases_entrusted end as cases_entrusted,
        case when approved.cases = 1 then kpi.cases_to_enforce end as cases_to_enforce,
        case when approved.cases = 1 then kpi.cases_enforceable end as cases_enforceable,
        case when approved.cases = 1 then kpi.cases_completed end as cases_completed,
        case when approved.cases = 1 then kpi.cases_fulfilled end as cases_fulfilled,
        case when approved.cases = 1 then kpi.cases_terminated end as cases_terminated,
        case when approved.cases = 1 then kpi.cases_not_enforceable end as cases_not_enforceable,
        case when approved.cases = 1 then kpi.cases_backlog end as cases_backlog,
        kpi.cases_target_rate,
        case when approved.money = 1 then kpi.money_accepted end as money_accepted,
        case when approved.money = 1 then kpi.money_carried_in end as money_carried_in,
        case when approved.money = 1 then kpi.money_newly_accepted end as money_newly_accepted,
        case when approved.money = 1 then kpi.money_entrusted end as money_entrusted,
        case when approved.money = 1 then kpi.money_to_enforce end as money_to_enforce,
        case when approved.money = 1 then kpi.money_enforceable end as money_enforceable,
        case when approved.money = 1 then kpi.money_completed end as money_completed,
        case when approved.money = 1 then kpi.money_fulfilled end as money_fulfilled,
        case when approved.money = 1 then kpi.money_terminated end as money_terminated,
        case when approved.money = 1 then kpi.money_not_enforceable end as money_not_enforceable,
        case when approved.money = 1 then kpi.money_backlog end as money_backlog,
        kpi.money_target_rate,
        case when approved.collections = 1 then kpi.collected_state_budget_vnd end as collected_state_budget_vnd,
        case when approved.collections = 1 then kpi.collected_citizens_orgs_vnd end as collected_citizens_orgs_vnd,
        kpi.offices_expected,
        case when approved.cases = 1 and approved.money = 1 then kpi.offices_reported else 0 end as offices_reported,
        kpi.refreshed_at
    from mart.kpi_office_period as kpi
    inner join approved
        on approved.office_code = kpi.office_code
        and approved.stat_year = kpi.stat_year
        and approved.months = kpi.months
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
    now.refreshed_at
from figures as now
left join figures as past
    on past.office_code = now.office_code
    and past.stat_year = now.stat_year - 1
    and past.months = now.months
