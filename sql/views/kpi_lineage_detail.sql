-- grain: one row for a column of a mart × member that it is of × fact cell that counts in it; of officers, staff, coordination, awards and indices, and of targets
-- As kpi_lineage for the marts of results; their values add up to the mart's figure. What is counted has the value 1, and what stands in its
-- cell as a code or a text; a document that several offices list counts once, and its other rows 0. The quota of a list stands
-- once above it. Derived columns are followed by what they are worked out of. Of each office the newest list of a year counts, of targets the newest version.
create view mart.kpi_lineage_detail as
with cases_components as (
    select 'cases_accepted' as kpi_column, 'accepted_total' as fact_column
    union all
    select 'cases_to_enforce', 'to_enforce'
    union all
    select 'cases_enforceable', 'enforceable'
    union all
    select 'cases_completed', 'completed'
    union all
    select 'cases_completed', 'terminated'
    union all
    select 'cases_backlog', 'carried_out'
),

money_components as (
    select 'money_accepted' as kpi_column, 'accepted_total' as fact_column
    union all
    select 'money_to_enforce', 'to_enforce'
    union all
    select 'money_enforceable', 'enforceable'
    union all
    select 'money_completed', 'completed'
    union all
    select 'money_completed', 'terminated'
    union all
    select 'money_backlog', 'carried_out'
),

staff_components as (
    select 'headcount' as kpi_column, 'staff_code' as column_code, '' as wanted
    union all
    select 'officers', 'grade', ''
    union all
    select 'officers_junior', 'grade', 'so_cap'
    union all
    select 'officers_intermediate', 'grade', 'trung_cap'
    union all
    select 'officers_senior', 'grade', 'cao_cap'
    union all
    select 'postgraduate', 'education', 'postgraduate'
    union all
    select 'bachelor', 'education', 'bachelor'
    union all
    select 'intermediate_degree', 'education', 'intermediate_degree'
    union all
    select 'theory_senior', 'theory_level', 'senior'
    union all
    select 'theory_intermediate', 'theory_level', 'intermediate'
),

staff_lists as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_staffing as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    group by office.office_code, period.stat_year
),

quotas as (
    select
        lists.stat_year,
        period.months,
        lists.office_code,
        fact.office_quota,
        fact.submission_key,
        fact.source_row,
        row_number() over (
            partition by lists.stat_year, lists.office_code
            order by fact.office_quota desc, fact.submission_key, fact.source_row
        ) as place
    from staff_lists as lists
    inner join dw.dim_period as period on period.period_key = lists.period_key
    inner join dw.fact_staffing as fact on fact.period_key = lists.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = lists.office_code
),

document_lists as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_coordination_document as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    group by office.office_code, period.stat_year
),

award_lists as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_award as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    group by office.office_code, period.stat_year
),

index_scores as (
    select
        fact.*,
        row_number() over (
            partition by period.stat_year, fact.index_key, fact.scope
            order by fact.period_key desc, fact.submission_key desc
        ) as newest
    from dw.fact_index as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
),

target_versions as (
    select
        fact.*,
        row_number() over (
            partition by office.office_code, period.stat_year
            order by fact.target_version desc
        ) as newest
    from dw.fact_target as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
),

cells as (
    select
        'kpi_officer_period' as kpi_table,
        component.kpi_column,
        period.stat_year,
        period.months,
        office.office_code,
        officer.officer_code as member_code,
        'fact_officer_case_result' as fact_table,
        component.fact_column,
        cast(
            case component.fact_column
                when 'accepted_total' then fact.accepted_total
                when 'to_enforce' then fact.to_enforce
                when 'enforceable' then fact.enforceable
                when 'completed' then fact.completed
                when 'terminated' then fact.terminated
                when 'carried_out' then fact.carried_out
            end as double precision
        ) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from dw.fact_officer_case_result as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_officer as officer on officer.officer_key = fact.officer_key
    cross join cases_components as component
    union all
    select
        'kpi_officer_period' as kpi_table,
        component.kpi_column,
        period.stat_year,
        period.months,
        office.office_code,
        officer.officer_code as member_code,
        'fact_officer_money_result' as fact_table,
        component.fact_column,
        cast(
            case component.fact_column
                when 'accepted_total' then fact.accepted_total
                when 'to_enforce' then fact.to_enforce
                when 'enforceable' then fact.enforceable
                when 'completed' then fact.completed
                when 'terminated' then fact.terminated
                when 'carried_out' then fact.carried_out
            end as double precision
        ) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from dw.fact_officer_money_result as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_officer as officer on officer.officer_key = fact.officer_key
    cross join money_components as component
    union all
    select
        'kpi_staffing_year' as kpi_table,
        component.kpi_column,
        lists.stat_year,
        period.months,
        lists.office_code,
        staff.staff_code as member_code,
        'fact_staffing' as fact_table,
        component.column_code as fact_column,
        cast(1 as double precision) as value,
        case component.column_code
            when 'staff_code' then staff.staff_code
            when 'grade' then staff.grade
            when 'education' then staff.education
            else staff.theory_level
        end as counted,
        fact.submission_key,
        fact.source_row
    from staff_lists as lists
    inner join dw.dim_period as period on period.period_key = lists.period_key
    inner join dw.fact_staffing as fact on fact.period_key = lists.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = lists.office_code
    inner join dw.dim_staff as staff on staff.staff_key = fact.staff_key
    inner join staff_components as component
        on component.kpi_column = 'headcount'
        or (component.kpi_column = 'officers' and staff.grade <> 'none')
        or (component.column_code = 'grade' and component.wanted = staff.grade)
        or (component.column_code = 'education' and component.wanted = staff.education)
        or (component.column_code = 'theory_level' and component.wanted = staff.theory_level)
    union all
    select
        'kpi_staffing_year' as kpi_table,
        'quota' as kpi_column,
        fact.stat_year,
        fact.months,
        fact.office_code,
        cast(null as varchar(400)) as member_code,
        'fact_staffing' as fact_table,
        'office_quota' as fact_column,
        cast(fact.office_quota as double precision) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from quotas as fact
    where fact.place = 1
    union all
    select
        'kpi_coordination_year' as kpi_table,
        'documents' as kpi_column,
        lists.stat_year,
        period.months,
        lists.office_code,
        kind.code as member_code,
        'fact_coordination_document' as fact_table,
        'document_number' as fact_column,
        case
            when row_number() over (
                partition by lists.stat_year, kind.code, fact.document_number, fact.issuer
                order by fact.submission_key, fact.source_row
            ) = 1 then cast(1 as double precision)
            else cast(0 as double precision)
        end as value,
        fact.document_number as counted,
        fact.submission_key,
        fact.source_row
    from document_lists as lists
    inner join dw.dim_period as period on period.period_key = lists.period_key
    inner join dw.fact_coordination_document as fact on fact.period_key = lists.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = lists.office_code
    inner join dw.dim_document_kind as kind on kind.document_kind_key = fact.document_kind_key
    union all
    select
        'kpi_award_year' as kpi_table,
        'awards' as kpi_column,
        lists.stat_year,
        period.months,
        lists.office_code,
        concat(kind.code, '/', fact.level) as member_code,
        'fact_award' as fact_table,
        'awards' as fact_column,
        cast(fact.awards as double precision) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from award_lists as lists
    inner join dw.dim_period as period on period.period_key = lists.period_key
    inner join dw.fact_award as fact on fact.period_key = lists.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = lists.office_code
    inner join dw.dim_award_kind as kind on kind.award_kind_key = fact.award_kind_key
    union all
    select
        'kpi_index_year' as kpi_table,
        'score' as kpi_column,
        period.stat_year,
        period.months,
        office.office_code,
        concat(published.code, '/', fact.scope) as member_code,
        'fact_index' as fact_table,
        'score' as fact_column,
        cast(fact.score as double precision) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from index_scores as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_index as published on published.index_key = fact.index_key
    where fact.newest = 1
    union all
    select
        'fact_target' as kpi_table,
        'cases_target_rate' as kpi_column,
        period.stat_year,
        period.months,
        office.office_code,
        cast(null as varchar(400)) as member_code,
        'fact_target' as fact_table,
        'cases_target_rate' as fact_column,
        cast(fact.cases_target_rate as double precision) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from target_versions as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    where fact.newest = 1
    union all
    select
        'fact_target' as kpi_table,
        'money_target_rate' as kpi_column,
        period.stat_year,
        period.months,
        office.office_code,
        cast(null as varchar(400)) as member_code,
        'fact_target' as fact_table,
        'money_target_rate' as fact_column,
        cast(fact.money_target_rate as double precision) as value,
        cast(null as varchar(400)) as counted,
        fact.submission_key,
        fact.source_row
    from target_versions as fact
    inner join dw.dim_period as period on period.period_key = fact.period_key
    inner join dw.dim_office as office on office.office_key = fact.office_key
    where fact.newest = 1
)

select
    cell.kpi_table,
    cell.kpi_column,
    cell.stat_year,
    cell.months,
    cell.office_code,
    cell.member_code,
    cell.fact_table,
    cell.fact_column,
    cell.value,
    cell.counted,
    cell.submission_key,
    submission.form_code,
    submission.file_name,
    submission.content_hash,
    submission.sheet_name,
    cell.source_row,
    case
        when place.column_letter is not null
            then concat(place.column_letter, cast(coalesce(place.sheet_row, cell.source_row) as varchar(10)))
    end as cell
from cells as cell
inner join dw.dim_submission as submission on submission.submission_key = cell.submission_key
left join dw.source_column as place
    on place.submission_key = cell.submission_key
    and place.column_code = cell.fact_column
