-- grain: one row for a component of a KPI × the fact cell that holds it; their values add up to the KPI
-- A KPI that is a sum of two measures (completed = completed + terminated) has two components in a fact row. The cell is null where the
-- workbook was loaded before its columns were kept, until the warehouse is rebuilt. Periods and offices are joined within each part of
-- the union, so that an engine finds the facts of one period by their index.
create view mart.kpi_lineage as
with components as (
    select 'cases_accepted' as kpi_column, 'fact_case_result' as fact_table, 'accepted_total' as fact_column
    union all
    select 'cases_to_enforce', 'fact_case_result', 'to_enforce'
    union all
    select 'cases_enforceable', 'fact_case_result', 'enforceable'
    union all
    select 'cases_completed', 'fact_case_result', 'completed'
    union all
    select 'cases_completed', 'fact_case_result', 'terminated'
    union all
    select 'cases_backlog', 'fact_case_result', 'carried_out'
    union all
    select 'cases_carried_in', 'fact_case_result', 'carried_in'
    union all
    select 'cases_newly_accepted', 'fact_case_result', 'newly_accepted'
    union all
    select 'cases_entrusted', 'fact_case_result', 'entrusted'
    union all
    select 'cases_fulfilled', 'fact_case_result', 'completed'
    union all
    select 'cases_terminated', 'fact_case_result', 'terminated'
    union all
    select 'cases_not_enforceable', 'fact_case_result', 'not_enforceable'
    union all
    select 'money_accepted', 'fact_money_result', 'accepted_total'
    union all
    select 'money_to_enforce', 'fact_money_result', 'to_enforce'
    union all
    select 'money_enforceable', 'fact_money_result', 'enforceable'
    union all
    select 'money_completed', 'fact_money_result', 'completed'
    union all
    select 'money_completed', 'fact_money_result', 'terminated'
    union all
    select 'money_backlog', 'fact_money_result', 'carried_out'
    union all
    select 'money_carried_in', 'fact_money_result', 'carried_in'
    union all
    select 'money_newly_accepted', 'fact_money_result', 'newly_accepted'
    union all
    select 'money_entrusted', 'fact_money_result', 'entrusted'
    union all
    select 'money_fulfilled', 'fact_money_result', 'completed'
    union all
    select 'money_terminated', 'fact_money_result', 'terminated'
    union all
    select 'money_not_enforceable', 'fact_money_result', 'not_enforceable'
),

cells as (
    select
        component.kpi_column,
        component.fact_table,
        component.fact_column,
        fact.submission_key,
        fact.source_row,
        period.stat_year,
        period.months,
        office.office_code,
        fact.basis_key,
        fact.case_type_key,
        0 as revenue_kind_key,
        cast(
            case component.fact_column
                when 'accepted_total' then fact.accepted_total
                when 'carried_in' then fact.carried_in
                when 'newly_accepted' then fact.newly_accepted
                when 'entrusted' then fact.entrusted
                when 'to_enforce' then fact.to_enforce
                when 'enforceable' then fact.enforceable
                when 'not_enforceable' then fact.not_enforceable
                when 'completed' then fact.completed
                when 'terminated' then fact.terminated
                when 'carried_out' then fact.carried_out
            end as bigint
        ) as value
    from dw.fact_case_result as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join components as component on component.fact_table = 'fact_case_result'
    union all
    select
        component.kpi_column,
        component.fact_table,
        component.fact_column,
        fact.submission_key,
        fact.source_row,
        period.stat_year,
        period.months,
        office.office_code,
        fact.basis_key,
        fact.case_type_key,
        0 as revenue_kind_key,
        cast(
            case component.fact_column
                when 'accepted_total' then fact.accepted_total
                when 'carried_in' then fact.carried_in
                when 'newly_accepted' then fact.newly_accepted
                when 'entrusted' then fact.entrusted
                when 'to_enforce' then fact.to_enforce
                when 'enforceable' then fact.enforceable
                when 'not_enforceable' then fact.not_enforceable
                when 'completed' then fact.completed
                when 'terminated' then fact.terminated
                when 'carried_out' then fact.carried_out
            end as bigint
        ) as value
    from dw.fact_money_result as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join components as component on component.fact_table = 'fact_money_result'
    union all
    select
        case kind.beneficiary
            when 'state_budget' then 'collected_state_budget_vnd'
            else 'collected_citizens_orgs_vnd'
        end as kpi_column,
        'fact_budget_collection' as fact_table,
        'collected' as fact_column,
        fact.submission_key,
        fact.source_row,
        period.stat_year,
        period.months,
        office.office_code,
        0 as basis_key,
        0 as case_type_key,
        fact.revenue_kind_key,
        cast(fact.collected as bigint) as value
    from dw.fact_budget_collection as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_revenue_kind as kind on kind.revenue_kind_key = fact.revenue_kind_key
    where kind.beneficiary in ('state_budget', 'citizens_orgs')
)

select
    cell.kpi_column,
    cell.stat_year,
    cell.months,
    cell.office_code,
    cell.fact_table,
    cell.fact_column,
    basis.code as basis_code,
    case_type.code as case_type_code,
    revenue_kind.code as revenue_kind_code,
    cell.value,
    cell.submission_key,
    submission.form_code,
    submission.file_name,
    submission.content_hash,
    submission.sheet_name,
    cell.source_row,
    case
        when place.column_letter is not null
            then concat(place.column_letter, cast(cell.source_row as varchar(10)))
    end as cell
from cells as cell
inner join dw.dim_submission as submission on submission.submission_key = cell.submission_key
left join dw.dim_execution_basis as basis
    on basis.basis_key = cell.basis_key
    and cell.basis_key <> 0
left join dw.dim_case_type as case_type
    on case_type.case_type_key = cell.case_type_key
    and cell.case_type_key <> 0
left join dw.dim_revenue_kind as revenue_kind
    on revenue_kind.revenue_kind_key = cell.revenue_kind_key
    and cell.revenue_kind_key <> 0
left join dw.source_column as place
    on place.submission_key = cell.submission_key
    and place.fact_column = cell.fact_column
