-- grain: one row for an office × statistical year: the report at 12 months, or the last one of an office that ended within the year
-- staged: what is inserted does not depend on what the first statement deletes.
delete from mart.kpi_office_year
where stat_year between @first_year and @last_year + 1
    and office_code between @first_office and @last_office;

with ended as (
    select
        last.office_code,
        last.stat_year,
        max(last.months) as months
    from mart.kpi_office_period as last
    inner join dw.dim_period as whole_year
        on whole_year.stat_year = last.stat_year
        and whole_year.months = 12
    where last.stat_year between @first_year and @last_year + 1
        and last.office_code between @first_office and @last_office
        and not exists (
            select 1
            from dw.dim_office as office
            where office.office_code = last.office_code
                and office.valid_from <= whole_year.end_date
                and (office.valid_to is null or office.valid_to >= whole_year.end_date)
        )
    group by last.office_code, last.stat_year
)

insert into mart.kpi_office_year (
    office_code,
    office_name,
    stat_year,
    months,
    is_ended,
    cases_accepted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_completion_rate,
    cases_target_rate,
    cases_target_gap_pp,
    cases_completed_change,
    cases_completed_change_pct,
    cases_enforceable_rate,
    cases_backlog,
    cases_enforceable_backlog,
    cases_backlog_change_pct,
    money_accepted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_completion_rate,
    money_target_rate,
    money_target_gap_pp,
    money_completed_change,
    money_completed_change_pct,
    money_enforceable_rate,
    money_backlog,
    money_enforceable_backlog,
    money_backlog_change_pct,
    collected_state_budget_vnd,
    collected_citizens_orgs_vnd,
    offices_expected,
    offices_reported,
    refreshed_at
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
from mart.kpi_office_period as kpi
left join ended
    on ended.office_code = kpi.office_code
    and ended.stat_year = kpi.stat_year
where kpi.stat_year between @first_year and @last_year + 1
    and kpi.office_code between @first_office and @last_office
    and kpi.months = coalesce(ended.months, 12);
