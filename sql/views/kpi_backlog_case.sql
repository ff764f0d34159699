-- grain: one row for a case that stands open in an office's register at a period's end
-- Open is every status but completed, terminated, entrusted and withdrawn to the province. A case's age is counted in whole months from the day
-- on which it was accepted, to the period's end; null where the day is not known. The ranks begin at 1 with the oldest and with the largest
-- remaining amount: "age_rank <= 10" lists the ten oldest of an office.
create view mart.kpi_backlog_case as
with open_cases as (
    select
        period.stat_year,
        period.months,
        office.office_code,
        office.office_name,
        fact.decision_number,
        fact.decision_date_key,
        officer.officer_code,
        status.code as case_status_code,
        status.name_vi as case_status_name_vi,
        status.name_en as case_status_name_en,
        case when fact.accepted_date_key > 0 then fact.accepted_date_key end as accepted_date_key,
        case when fact.accepted_date_key > 0 then
            period.end_date_key / 10000 * 12 + period.end_date_key / 100 % 100
        - fact.accepted_date_key / 10000 * 12 - fact.accepted_date_key / 100 % 100
        - case when period.end_date_key % 100 < fact.accepted_date_key % 100 then 1 else 0 end
        end as age_months,
        fact.amount_to_enforce as money_to_enforce,
        fact.amount_completed as money_completed,
        fact.amount_to_enforce - fact.amount_completed as money_remaining
    from dw.fact_enforcement_case as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_officer as officer on officer.officer_key = fact.officer_key
    inner join dw.dim_case_status as status on status.case_status_key = fact.case_status_key
    where status.code in ('in_progress', 'postponed_48c', 'suspended', 'paused_complaint', 'other_enforceable', 'not_enforceable')
)

select
    stat_year,
    months,
    office_code,
    decision_date_key,
    decision_number,
    office_name,
    officer_code,
    case_status_code,
    case_status_name_vi,
    case_status_name_en,
    accepted_date_key,
    age_months,
    money_to_enforce,
    money_completed,
    money_remaining,
    rank() over (
        partition by stat_year, months, office_code
        order by coalesce(age_months, -1) desc
    ) as age_rank,
    rank() over (
        partition by stat_year, months, office_code
        order by money_remaining desc
    ) as amount_rank,
    rank() over (
        partition by stat_year, months, office_code, officer_code
        order by coalesce(age_months, -1) desc
    ) as officer_age_rank,
    rank() over (
        partition by stat_year, months, office_code, officer_code
        order by money_remaining desc
    ) as officer_amount_rank
from open_cases
