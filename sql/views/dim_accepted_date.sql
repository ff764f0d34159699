-- grain: one row for a calendar day, as the day on which a case was accepted
-- dim_date in this role, for tools that join a dimension to a fact once; its key is that of the facts of the register.
create view dw.dim_accepted_date as
select
    day.date_key as accepted_date_key,
    day.date as accepted_date,
    day.year as accepted_year,
    day.quarter as accepted_quarter,
    day.month as accepted_month,
    day.day as accepted_day,
    day.day_of_week as accepted_day_of_week,
    day.is_weekend as accepted_is_weekend,
    day.is_holiday as accepted_is_holiday,
    day.is_working_day as accepted_is_working_day,
    day.stat_year as accepted_stat_year,
    day.stat_month as accepted_stat_month,
    day.label_vi as accepted_label_vi
from dw.dim_date as day
