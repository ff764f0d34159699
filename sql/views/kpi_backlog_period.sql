-- grain: one row for an office × period × officer × age band, of the cases that stand open in its register
create view mart.kpi_backlog_period as
select
    backlog.stat_year,
    backlog.months,
    backlog.office_code,
    backlog.officer_code,
    band.code as age_band_code,
    backlog.office_name,
    band.name_vi as age_band_name_vi,
    band.name_en as age_band_name_en,
    band.sort_order as age_band_order,
    cast(count(*) as bigint) as cases_open,
    cast(sum(case when backlog.case_status_code <> 'not_enforceable' then 1 else 0 end) as bigint) as cases_enforceable_open,
    cast(sum(backlog.money_remaining) as bigint) as money_remaining
from mart.kpi_backlog_case as backlog
inner join dw.dim_age_band as band
    on (backlog.age_months >= band.from_months and backlog.age_months < band.below_months)
    or (backlog.age_months is null and band.age_band_key = 0)
group by
    backlog.stat_year,
    backlog.months,
    backlog.office_code,
    backlog.officer_code,
    backlog.office_name,
    band.code,
    band.name_vi,
    band.name_en,
    band.sort_order
