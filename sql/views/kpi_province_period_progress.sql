-- grain: one row for a period of the province
-- What a month has added is this period's figure less that of the month before, null where that was not reported; a period of one month has it
-- all. Needed for the target: target × enforceable − completed, never below zero, as the enforceable stand now; a month: shared out over
-- the months that are left, null at twelve.
create view mart.kpi_province_period_progress as
select
    now.stat_year,
    now.months,
    case when now.months = 1 then now.cases_newly_accepted else now.cases_newly_accepted - before.cases_newly_accepted end as cases_newly_accepted_in_month,
    case when now.months = 1 then now.cases_completed else now.cases_completed - before.cases_completed end as cases_completed_in_month,
    now.cases_completion_rate,
    now.cases_completion_rate - past.cases_completion_rate as cases_completion_rate_change_pp,
    now.cases_target_rate,
    case
        when now.cases_target_rate * now.cases_enforceable / 100 > now.cases_completed
            then now.cases_target_rate * now.cases_enforceable / 100 - now.cases_completed
        when now.cases_target_rate is not null and now.cases_completed is not null then 0
    end as cases_needed_for_target,
    case
        when now.months = 12 then null
        when now.cases_target_rate * now.cases_enforceable / 100 > now.cases_completed
            then (now.cases_target_rate * now.cases_enforceable / 100 - now.cases_completed) / (12 - now.months)
        when now.cases_target_rate is not null and now.cases_completed is not null then 0
    end as cases_needed_per_month,
    case when now.months = 1 then now.money_newly_accepted else now.money_newly_accepted - before.money_newly_accepted end as money_newly_accepted_in_month,
    case when now.months = 1 then now.money_completed else now.money_completed - before.money_completed end as money_completed_in_month,
    now.money_completion_rate,
    now.money_completion_rate - past.money_completion_rate as money_completion_rate_change_pp,
    now.money_target_rate,
    case
        when now.money_target_rate * now.money_enforceable / 100 > now.money_completed
            then now.money_target_rate * now.money_enforceable / 100 - now.money_completed
        when now.money_target_rate is not null and now.money_completed is not null then 0
    end as money_needed_for_target,
    case
        when now.months = 12 then null
        when now.money_target_rate * now.money_enforceable / 100 > now.money_completed
            then (now.money_target_rate * now.money_enforceable / 100 - now.money_completed) / (12 - now.months)
        when now.money_target_rate is not null and now.money_completed is not null then 0
    end as money_needed_per_month,
    now.offices_expected,
    now.offices_reported,
    cast(now.offices_reported as double precision) / nullif(now.offices_expected, 0) * 100 as completeness_rate
from mart.kpi_province_period as now
left join mart.kpi_province_period as before
    on before.stat_year = now.stat_year
    and before.months = now.months - 1
left join mart.kpi_province_period as past
    on past.stat_year = now.stat_year - 1
    and past.months = now.months
