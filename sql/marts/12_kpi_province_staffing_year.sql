-- grain: one row for a statistical year: the staff of all offices that have sent a list
-- A mart of its own: among the rows of the offices it would be added to them.
delete from mart.kpi_province_staffing_year
where stat_year between @first_year and @last_year;

insert into mart.kpi_province_staffing_year (
    stat_year,
    headcount,
    quota,
    officers,
    officers_junior,
    officers_intermediate,
    officers_senior,
    postgraduate,
    bachelor,
    intermediate_degree,
    theory_senior,
    theory_intermediate,
    theory_trained_rate,
    offices_reported,
    refreshed_at
)
select
    stat_year,
    sum(headcount) as headcount,
    sum(quota) as quota,
    sum(officers) as officers,
    sum(officers_junior) as officers_junior,
    sum(officers_intermediate) as officers_intermediate,
    sum(officers_senior) as officers_senior,
    sum(postgraduate) as postgraduate,
    sum(bachelor) as bachelor,
    sum(intermediate_degree) as intermediate_degree,
    sum(theory_senior) as theory_senior,
    sum(theory_intermediate) as theory_intermediate,
    cast(sum(theory_senior + theory_intermediate) as double precision) / sum(headcount) * 100 as theory_trained_rate,
    count(*) as offices_reported,
    @refreshed_at as refreshed_at
from mart.kpi_staffing_year
where stat_year between @first_year and @last_year
group by stat_year;
