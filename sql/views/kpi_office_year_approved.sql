-- grain: one row for an office × statistical year: the approved reports at 12 months, or the last ones of an office that ended in the year
create view mart.kpi_office_year_approved as
with ended as (
    select
        last.office_code,
        last.stat_year,
        max(last.months) as months
    from mart.kpi_office_period_approved as last
    inner join dw.dim_period as whole_year
        on whole_year.stat_year = last.stat_year
        and whole_year.months = 12
    where not exists (
        select 1
        from dw.dim_office as office
        where office.office_code = last.office_code
            and office.valid_from <= whole_year.end_date
            and (office.valid_to is null or office.valid_to >= whole_year.end_date)
    )
    group by last.office_code, last.stat_year
)

select
    kpi.office_code,
    kpi.office_name,
    kpi.stat_year,
    kpi.months,
    case when ended.months is null then false else true end as is_ended,
    kpi.cases_accepted,
    kpi.cases_to_enforce,
    kpi.cases_enforceable,
    kpi.cases_completed,
    kpi.cases_completion_rate,
    kpi.cases_target_rate,
    kpi.cases_target_gap_pp,
    kpi.cases_completed_change,
    kpi.cases_completed_change_pct,
    kpi.cases_enforceable_rate,
    kpi.cases_backlog,
    kpi.cases_enforceable_backlog,
    kpi.cases_backlog_change_pct,
    kpi.money_accepted,
    kpi.money_to_enforce,
    kpi.money_enforceable,
    kpi.money_completed,
    kpi.money_completion_rate,
    kpi.money_target_rate,
    kpi.money_target_gap_pp,
    kpi.money_completed_change,
    kpi.money_completed_change_pct,
    kpi.money_enforceable_rate,
    kpi.money_backlog,
    kpi.money_enforceable_backlog,
    kpi.money_backlog_change_pct,
    kpi.collected_state_budget_vnd,
    kpi.collected_citizens_orgs_vnd,
    kpi.offices_expected,
    kpi.offices_reported,
    kpi.refreshed_at
from mart.kpi_office_period_approved as kpi
left join ended
    on ended.office_code = kpi.office_code
    and ended.stat_year = kpi.stat_year
where kpi.months = coalesce(ended.months, 12)
