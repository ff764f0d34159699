-- grain: one row for a year × published index × scope
-- The province sends the indices once a year; of several reports in a year the newest counts. The year after what was touched is replaced
-- too: it states changes on it.
delete from mart.kpi_index_year
where year between @first_year and @last_year + 1;

with ranked as (
    select
        period.stat_year,
        published.code as index_code,
        published.name_vi as index_name_vi,
        published.name_en as index_name_en,
        fact.scope,
        fact.score,
        row_number() over (
            partition by period.stat_year, fact.index_key, fact.scope
            order by fact.period_key desc, fact.submission_key desc
        ) as newest
    from dw.fact_index as fact
    inner join dw.dim_index as published on published.index_key = fact.index_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    where fact.period_key between (@first_year - 1) * 100 and (@last_year + 1) * 100 + 99
),

scores as (
    select stat_year, index_code, index_name_vi, index_name_en, scope, score
    from ranked
    where newest = 1
)

insert into mart.kpi_index_year (
    year,
    index_code,
    index_name_vi,
    index_name_en,
    scope,
    scope_name_vi,
    scope_name_en,
    score,
    change_pp,
    refreshed_at
)
select
    now.stat_year as year,
    now.index_code,
    now.index_name_vi,
    now.index_name_en,
    now.scope,
    coalesce(scope.name_vi, now.scope) as scope_name_vi,
    coalesce(scope.name_en, now.scope) as scope_name_en,
    now.score,
    now.score - past.score as change_pp,
    @refreshed_at as refreshed_at
from scores as now
left join scores as past
    on past.stat_year = now.stat_year - 1
    and past.index_code = now.index_code
    and past.scope = now.scope
left join etl.code_list_member as scope
    on scope.list_name = 'index_scope'
    and scope.code = now.scope
where now.stat_year between @first_year and @last_year + 1;
