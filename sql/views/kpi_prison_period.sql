-- grain: one row for an office × period × prison from whose inmates it reported collections
create view mart.kpi_prison_period as
select
    period.stat_year,
    period.months,
    office.office_code,
    prison.code as prison_code,
    office.office_name,
    prison.name_vi as prison_name_vi,
    prison.name_en as prison_name_en,
    fact.cases as cases_collected,
    fact.collected as money_collected
from dw.fact_prison_collection as fact
inner join dw.dim_period as period on period.period_key = fact.period_key
inner join dw.dim_office as office on office.office_key = fact.office_key
inner join dw.dim_prison as prison on prison.prison_key = fact.prison_key
