-- grain: one row for an office × period for which it reported on administrative judgments
create view mart.kpi_administrative_period as
select
    period.stat_year,
    period.months,
    office.office_code,
    office.office_name,
    fact.carried_in as cases_carried_in,
    fact.newly_accepted as cases_newly_accepted,
    fact.court_orders as cases_court_orders,
    fact.completed as cases_completed,
    cast(fact.completed as double precision) / nullif(fact.carried_in + fact.newly_accepted, 0) * 100 as cases_completion_rate,
    fact.pending as cases_pending
from dw.fact_administrative_enforcement as fact
inner join dw.dim_period as period on period.period_key = fact.period_key
inner join dw.dim_office as office on office.office_key = fact.office_key
