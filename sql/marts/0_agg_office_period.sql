-- grain: one row for an office × period for which cases, money or collections were reported
-- The only script that reads the result facts: one pass over each, by the range of period keys that was touched.
delete from mart.agg_office_period
where stat_year between @first_year and @last_year
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;

with cases as (
    select
        period_key,
        office_key,
        sum(accepted_total) as accepted,
        sum(to_enforce) as to_enforce,
        sum(enforceable) as enforceable,
        sum(completed + terminated) as completed,
        sum(carried_out) as backlog
    from dw.fact_case_result
    where period_key between @first_period and @last_period
    group by period_key, office_key
),

money as (
    select
        period_key,
        office_key,
        sum(accepted_total) as accepted,
        sum(to_enforce) as to_enforce,
        sum(enforceable) as enforceable,
        sum(completed + terminated) as completed,
        sum(carried_out) as backlog
    from dw.fact_money_result
    where period_key between @first_period and @last_period
    group by period_key, office_key
),

collections as (
    select
        fact.period_key,
        fact.office_key,
        sum(case when kind.beneficiary = 'state_budget' then fact.collected end) as state_budget,
        sum(case when kind.beneficiary = 'citizens_orgs' then fact.collected end) as citizens_orgs
    from dw.fact_budget_collection as fact
    inner join dw.dim_revenue_kind as kind on kind.revenue_kind_key = fact.revenue_kind_key
    where fact.period_key between @first_period and @last_period
    group by fact.period_key, fact.office_key
),

reported as (
    select period_key, office_key from cases
    union
    select period_key, office_key from money
    union
    select period_key, office_key from collections
)

insert into mart.agg_office_period (
    stat_year,
    months,
    office_code,
    cases_accepted,
    cases_to_enforce,
    cases_enforceable,
    cases_completed,
    cases_backlog,
    money_accepted,
    money_to_enforce,
    money_enforceable,
    money_completed,
    money_backlog,
    collected_state_budget_vnd,
    collected_citizens_orgs_vnd
)
select
    period.stat_year,
    period.months,
    office.office_code,
    sum(cases.accepted),
    sum(cases.to_enforce),
    sum(cases.enforceable),
    sum(cases.completed),
    sum(cases.backlog),
    sum(money.accepted),
    sum(money.to_enforce),
    sum(money.enforceable),
    sum(money.completed),
    sum(money.backlog),
    sum(collections.state_budget),
    sum(collections.citizens_orgs)
from reported
inner join dw.dim_period as period on period.period_key = reported.period_key
inner join dw.dim_office as office on office.office_key = reported.office_key
left join cases
    on cases.period_key = reported.period_key
    and cases.office_key = reported.office_key
left join money
    on money.period_key = reported.period_key
    and money.office_key = reported.office_key
left join collections
    on collections.period_key = reported.period_key
    and collections.office_key = reported.office_key
where office.office_code between @first_office and @last_office
    and period.months between @first_months and @last_months
group by period.stat_year, period.months, office.office_code;
