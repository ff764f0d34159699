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

insert into mart.kpi_award_year (stat_year, award_kind, level, awards, refreshed_at)
select
    newest.stat_year,
    kind.code as award_kind,
    fact.level,
    sum(fact.awards) as awards,
    @refreshed_at as refreshed_at
from newest
inner join dw.fact_award as fact on fact.period_key = newest.period_key
inner join dw.dim_office as office
    on office.office_key = fact.office_key
    and office.office_code = newest.office_code
inner join dw.dim_award_kind as kind on kind.award_kind_key = fact.award_kind_key
group by newest.stat_year, kind.code, fact.level;
