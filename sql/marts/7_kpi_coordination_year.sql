-- grain: one row for a statistical year × kind of document that any office has listed
-- Of each office the newest list of the year counts, which is the one at 12 months; a document that several offices list, by number and
-- issuer, counts once.
delete from mart.kpi_coordination_year
where stat_year between @first_year and @last_year;

with newest as (
    select office.office_code, period.stat_year, max(fact.period_key) as period_key
    from dw.fact_coordination_document as fact
    inner join dw.dim_office as office on office.office_key = fact.office_key
    inner join dw.dim_period as period on period.period_key = fact.period_key
    where fact.period_key between @first_year * 100 and @last_year * 100 + 99
    group by office.office_code, period.stat_year
),

listed as (
    select distinct newest.stat_year, fact.document_kind_key, fact.document_number, fact.issuer
    from newest
    inner join dw.fact_coordination_document as fact on fact.period_key = newest.period_key
    inner join dw.dim_office as office
        on office.office_key = fact.office_key
        and office.office_code = newest.office_code
)

insert into mart.kpi_coordination_year (
    stat_year,
    document_kind,
    document_kind_name_vi,
    document_kind_name_en,
    documents,
    refreshed_at
)
select
    listed.stat_year,
    kind.code as document_kind,
    kind.name_vi as document_kind_name_vi,
    kind.name_en as document_kind_name_en,
    count(*) as documents,
    @refreshed_at as refreshed_at
from listed
inner join dw.dim_document_kind as kind on kind.document_kind_key = listed.document_kind_key
group by listed.stat_year, kind.code, kind.name_vi, kind.name_en;
