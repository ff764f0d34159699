-- grain: one row for an office that has ended × later period of the year that it ended in × kind of figures, where they still count
-- Figures are cumulative from the first day of the year: what an office had done when it ended belongs to every later period of that
-- year. A successor's report holds it where the succession says so (carries_figures), or does not say otherwise: nothing counts twice. Of
-- a successor that has ended in its turn the last report is looked at. Only periods that anybody has reported on are there.
create view mart.kpi_office_period_carried as
with ended as (
    select
        office.office_code,
        period.stat_year,
        period.months,
        period.end_date
    from dw.dim_office as office
    inner join dw.dim_period as period
        on period.start_date <= office.valid_to
        and period.end_date > office.valid_to
    where office.level in ('province', 'region', 'district')
        and cast(office.is_current as int) = 1
),

measures as (
    select 'cases' as measure
    union all
    select 'money'
    union all
    select 'collected'
),

last_report as (
    select
        ended.office_code,
        ended.stat_year,
        ended.months,
        ended.end_date,
        measure.measure,
        max(kpi.months) as reported_months
    from ended
    cross join measures as measure
    inner join mart.kpi_office_period as kpi
        on kpi.office_code = ended.office_code
        and kpi.stat_year = ended.stat_year
        and kpi.months <= ended.months
        and case measure.measure
            when 'cases' then kpi.cases_accepted
            when 'money' then kpi.money_accepted
            else coalesce(kpi.collected_state_budget_vnd, kpi.collected_citizens_orgs_vnd)
        end is not null
    group by ended.office_code, ended.stat_year, ended.months, ended.end_date, measure.measure
),

holding as (
    select predecessor_office_code, successor_office_code, effective_date
    from dw.office_succession
    where coalesce(cast(carries_figures as int), 1) = 1
),

holders as (
    select predecessor_office_code, successor_office_code, effective_date
    from holding
    union all
    select
        earlier.predecessor_office_code,
        later.successor_office_code,
        later.effective_date
    from holding as earlier
    inner join holding as later on later.predecessor_office_code = earlier.successor_office_code
)

select
    last.office_code,
    last.stat_year,
    last.months,
    last.measure,
    last.reported_months
from last_report as last
where last.reported_months < last.months
    and exists (
        select 1
        from mart.kpi_office_period as other
        where other.stat_year = last.stat_year
            and other.months = last.months
    )
    and not exists (
        select 1
        from holders as holder
        inner join mart.kpi_office_period as kpi
            on kpi.office_code = holder.successor_office_code
            and kpi.stat_year = last.stat_year
            and kpi.months <= last.months
        inner join dw.dim_period as period
            on period.stat_year = kpi.stat_year
            and period.months = kpi.months
            and period.end_date >= holder.effective_date
        where holder.predecessor_office_code = last.office_code
            and case last.measure
                when 'cases' then kpi.cases_accepted
                when 'money' then kpi.money_accepted
                else coalesce(kpi.collected_state_budget_vnd, kpi.collected_citizens_orgs_vnd)
            end is not null
            and (
                kpi.months = last.months
                or not exists (
                    select 1
                    from dw.dim_office as successor
                    where successor.office_code = holder.successor_office_code
                        and successor.valid_from <= last.end_date
                        and (successor.valid_to is null or successor.valid_to >= last.end_date)
                )
            )
    )
