-- grain: one row for an office × statistical year: the reports at 12 months
-- staged: what is inserted does not depend on what the first statement deletes.
delete from mart.kpi_office_year
where stat_year between @first_year and @last_year + 1
    and 12 between @first_months and @last_months
    and office_code between @first_office and @last_office;

insert into mart.kpi_office_year (
    office_code,
    office_name,
    stat_year,
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
    office_code,
    office_name,
    stat_year,
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
from mart.kpi_office_period
where stat_year between @first_year and @last_year + 1
    and months = 12
    and 12 between @first_months and @last_months
    and office_code between @first_office and @last_office;
