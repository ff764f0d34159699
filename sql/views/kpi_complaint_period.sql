-- grain: one row for an office × period × kind (complaint, denunciation) that it reported on
create view mart.kpi_complaint_period as
select
    period.stat_year,
    period.months,
    office.office_code,
    kind.code as complaint_kind_code,
    office.office_name,
    kind.name_vi as complaint_kind_name_vi,
    kind.name_en as complaint_kind_name_en,
    fact.carried_in as cases_carried_in,
    fact.received as cases_received,
    fact.accepted as cases_accepted,
    fact.resolved as cases_resolved,
    cast(fact.resolved as double precision) / nullif(fact.carried_in + fact.accepted, 0) * 100 as cases_resolved_rate,
    fact.found_right as cases_found_right,
    fact.found_partly_right as cases_found_partly_right,
    fact.found_wrong as cases_found_wrong,
    fact.pending as cases_pending
from dw.fact_complaint as fact
inner join dw.dim_period as period on period.period_key = fact.period_key
inner join dw.dim_office as office on office.office_key = fact.office_key
inner join dw.dim_complaint_kind as kind on kind.complaint_kind_key = fact.complaint_kind_key
