-- grain: one row for a statistical year × kind of award × level that any office has reported
-- Of each office the newest list of the year counts, which is the one at 12 months.
delete from mart.kpi_award_year
where stat_year between @first_year and @last_year;

with newest as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_award as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    where fact.period_key between @first_year * 100 and @last_year * 100 + 99
    group by office.office_code, period.stat_year
)

insert into mart.kpi_award_year (
    stat_year,
    award_kind,
    award_kind_name_vi,
    award_kind_name_en,
    level,
    level_name_vi,
    level_name_en,
    awards,
    refreshed_at
)
select
    newest.stat_year,
    kind.code as award_kind,
    kind.name_vi as award_kind_name_vi,
    kind.name_en as award_kind_name_en,
    fact.level,
    coalesce(level.name_vi, fact.level) as level_name_vi,
    coalesce(level.name_en, fact.level) as level_name_en,
    sum(fact.awards) as awards,
    @refreshed_at as refreshed_at
from newest
inner join dw.fact_award as fact on fact.period_key = newest.period_key
inner join dw.dim_office as office
    on office.office_key = fact.office_key
    and office.office_code = newest.office_code
inner join dw.dim_award_kind as kind on kind.award_kind_key = fact.award_kind_key
left join etl.code_list_member as level
    on level.list_name = 'award_level'
    and level.code = fact.level
group by newest.stat_year, kind.code, kind.name_vi, kind.name_en, fact.level, level.name_vi, level.name_en;
