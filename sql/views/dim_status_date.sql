-- grain: one row for a calendar day, as the day from which a case has its status
-- dim_date in this role, for tools that join a dimension to a fact once; its key is that of the facts of the register.
create view dw.dim_status_date as
select
    day.date_key as status_date_key,
    day.date as status_date,
    day.year as status_year,
    day.quarter as status_quarter,
    day.month as status_month,
    day.day as status_day,
    day.day_of_week as status_day_of_week,
    day.is_weekend as status_is_weekend,
    day.is_holiday as status_is_holiday,
    day.is_working_day as status_is_working_day,
    day.stat_year as status_stat_year,
    day.stat_month as status_stat_month,
    day.label_vi as status_label_vi
from dw.dim_date as day
