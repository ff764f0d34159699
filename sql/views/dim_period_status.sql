-- grain: one row for a statistical year × number of months cumulated from 1 October
-- dim_period with what is loaded: a function of the marts, so that it holds for whatever has been accepted. Latest is the newest period that any
-- office has reported on, in all and of its year; complete is one that every office in force has reported both cases and money on.
create view dw.dim_period_status as
with reported as (
    select stat_year, months, offices_expected, offices_reported
    from mart.kpi_province_period
),

newest as (
    select max(stat_year * 100 + months) as period_key
    from reported
),

newest_of_year as (
    select stat_year, max(months) as months
    from reported
    group by stat_year
)

select
    period.period_key,
    period.stat_year,
    period.months,
    (period.months + 2) / 3 as stat_quarter,
    case when period.months in (3, 6, 9, 10, 12) then true else false end as is_milestone,
    (period.stat_year - 1) * 100 + period.months as prior_year_period_key,
    period.start_date,
    period.end_date,
    period.is_full_year,
    period.label_vi,
    period.label_en,
    coalesce(reported.offices_expected, 0) as offices_expected,
    coalesce(reported.offices_reported, 0) as offices_reported,
    case when reported.stat_year is null then false else true end as is_reported,
    case when reported.offices_reported >= reported.offices_expected and reported.offices_expected > 0 then true else false end as is_complete,
    case when newest.period_key = period.period_key then true else false end as is_latest,
    case when newest_of_year.months = period.months then true else false end as is_latest_of_year
from dw.dim_period as period
cross join newest
left join reported
    on reported.stat_year = period.stat_year
    and reported.months = period.months
left join newest_of_year on newest_of_year.stat_year = period.stat_year
where period.period_key <> 0
