-- grain: one row for an office × period that it has reported on, and for an office that has ended × later period × kind of figures that
-- still count in it: what the province's sums are made of
create view mart.kpi_office_period_contribution as
select
    office_code,
    stat_year,
    months,
    cases_accepted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_backlog,
    money_accepted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_backlog,
    collected_state_budget_vnd,
    collected_citizens_orgs_vnd,
    cases_target_rate,
    money_target_rate,
    offices_reported,
    0 as is_carried,
    refreshed_at
from mart.kpi_office_period
union all
select
    carried.office_code,
    carried.stat_year,
    carried.months,
    case when carried.measure = 'cases' then kpi.cases_accepted end as cases_accepted,
    case when carried.measure = 'cases' then kpi.cases_to_enforce end as cases_to_enforce,
    case when carried.measure = 'cases' then kpi.cases_enforceable end as cases_enforceable,
    case when carried.measure = 'cases' then kpi.cases_completed end as cases_completed,
    case when carried.measure = 'cases' then kpi.cases_backlog end as cases_backlog,
    case when carried.measure = 'money' then kpi.money_accepted end as money_accepted,
    case when carried.measure = 'money' then kpi.money_to_enforce end as money_to_enforce,
    case when carried.measure = 'money' then kpi.money_enforceable end as money_enforceable,
    case when carried.measure = 'money' then kpi.money_completed end as money_completed,
    case when carried.measure = 'money' then kpi.money_backlog end as money_backlog,
    case when carried.measure = 'collected' then kpi.collected_state_budget_vnd end as collected_state_budget_vnd,
    case when carried.measure = 'collected' then kpi.collected_citizens_orgs_vnd end as collected_citizens_orgs_vnd,
    cast(null as double precision) as cases_target_rate,
    cast(null as double precision) as money_target_rate,
    0 as offices_reported,
    1 as is_carried,
    kpi.refreshed_at
from mart.kpi_office_period_carried as carried
inner join mart.kpi_office_period as kpi
    on kpi.office_code = carried.office_code
    and kpi.stat_year = carried.stat_year
    and kpi.months = carried.reported_months
