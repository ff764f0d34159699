-- grain: one row for an office × period × kind (exemption, reduction) that it reported on
create view mart.kpi_exemption_period as
select
    period.stat_year,
    period.months,
    office.office_code,
    kind.code as exemption_kind_code,
    office.office_name,
    kind.name_vi as exemption_kind_name_vi,
    kind.name_en as exemption_kind_name_en,
    fact.proposed_cases as cases_proposed,
    fact.granted_cases as cases_granted,
    cast(fact.granted_cases as double precision) / nullif(fact.proposed_cases, 0) * 100 as cases_granted_rate,
    fact.refused_cases as cases_refused,
    fact.proposed_money as money_proposed,
    fact.granted_money as money_granted,
    cast(fact.granted_money as double precision) / nullif(fact.proposed_money, 0) * 100 as money_granted_rate,
    fact.refused_money as money_refused
from dw.fact_exemption as fact
inner join dw.dim_period as period on period.period_key = fact.period_key
inner join dw.dim_office as office on office.office_key = fact.office_key
inner join dw.dim_exemption_kind as kind on kind.exemption_kind_key = fact.exemption_kind_key
