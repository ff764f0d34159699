-- grain: one row for an office × period × execution basis × case type for which cases or money were reported
-- The facts have this grain themselves. Figures are cumulative from 1 October: of one period they add up over offices, bases and case types,
-- never over periods.
create view mart.kpi_office_period_category as
select
    period.stat_year,
    period.months,
    office.office_code,
    basis.code as basis_code,
    case_type.code as case_type_code,
    office.office_name,
    basis.name_vi as basis_name_vi,
    basis.name_en as basis_name_en,
    case_type.name_vi as case_type_name_vi,
    case_type.name_en as case_type_name_en,
    cases.carried_in as cases_carried_in,
    cases.newly_accepted as cases_newly_accepted,
    cases.accepted_total as cases_accepted,
    cases.entrusted as cases_entrusted,
    cases.withdrawn_to_province as cases_withdrawn_to_province,
    cases.to_enforce as cases_to_enforce,
    cases.enforceable as cases_enforceable,
    cases.completed as cases_fulfilled,
    cases.terminated as cases_terminated,
    cases.completed + cases.terminated as cases_completed,
    cast(cases.completed + cases.terminated as double precision) / nullif(cases.enforceable, 0) * 100 as cases_completion_rate,
    cases.not_enforceable as cases_not_enforceable,
    cast(cases.not_enforceable as double precision) / nullif(cases.to_enforce, 0) * 100 as cases_not_enforceable_rate,
    cases.carried_out as cases_backlog,
    money.carried_in as money_carried_in,
    money.newly_accepted as money_newly_accepted,
    money.accepted_total as money_accepted,
    money.entrusted as money_entrusted,
    money.withdrawn_to_province as money_withdrawn_to_province,
    money.to_enforce as money_to_enforce,
    money.enforceable as money_enforceable,
    money.completed as money_fulfilled,
    money.terminated as money_terminated,
    money.completed + money.terminated as money_completed,
    cast(money.completed + money.terminated as double precision) / nullif(money.enforceable, 0) * 100 as money_completion_rate,
    money.not_enforceable as money_not_enforceable,
    cast(money.not_enforceable as double precision) / nullif(money.to_enforce, 0) * 100 as money_not_enforceable_rate,
    money.carried_out as money_backlog
from dw.fact_case_result as cases
full join dw.fact_money_result as money
    on money.period_key = cases.period_key
    and money.office_key = cases.office_key
    and money.basis_key = cases.basis_key
    and money.case_type_key = cases.case_type_key
inner join dw.dim_period as period on period.period_key = coalesce(cases.period_key, money.period_key)
inner join dw.dim_office as office on office.office_key = coalesce(cases.office_key, money.office_key)
inner join dw.dim_execution_basis as basis on basis.basis_key = coalesce(cases.basis_key, money.basis_key)
inner join dw.dim_case_type as case_type on case_type.case_type_key = coalesce(cases.case_type_key, money.case_type_key)
