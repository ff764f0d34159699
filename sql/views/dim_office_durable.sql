-- grain: one row for an office, through all its versions
-- Everything that names an office by its code relates to it: marts directly, facts through dim_office, whose versions it stands over. Its
-- name is the newest; in force is what exists at the end of the newest period that any office has reported on.
create view dw.dim_office_durable as
with versions as (
    select
        office_code,
        office_name,
        short_name,
        level,
        is_current,
        min(valid_from) over (partition by office_code) as first_valid_from,
        valid_to
    from dw.dim_office
),

newest as (
    select max(period.end_date) as end_date
    from mart.kpi_province_period as reported
    inner join dw.dim_period as period
        on period.stat_year = reported.stat_year
        and period.months = reported.months
)

select
    office.office_code,
    office.office_name,
    office.short_name,
    office.level,
    level.name_vi as level_name_vi,
    level.name_en as level_name_en,
    office.first_valid_from as valid_from,
    office.valid_to,
    case
        when office.level not in ('province', 'region', 'district') then false
        when office.valid_to is null or newest.end_date is null or office.valid_to >= newest.end_date then true
        else false
    end as is_in_force,
    row_number() over (
        order by
            case office.level when 'all' then 0 when 'province' then 1 when 'region' then 2 when 'district' then 3 else 4 end,
            office.office_code
    ) as sort_order
from versions as office
cross join newest
left join dw.dim_code_label as level
    on level.list_name = 'office_level'
    and level.code = office.level
where office.is_current = true
