-- grain: one row for a calendar day, as the day of a decision
-- dim_date in this role, for tools that join a dimension to a fact once; its key is that of the facts of the register, of awards.
create view dw.dim_decision_date as
select
    day.date_key as decision_date_key,
    day.date as decision_date,
    day.year as decision_year,
    day.quarter as decision_quarter,
    day.month as decision_month,
    day.day as decision_day,
    day.day_of_week as decision_day_of_week,
    day.is_weekend as decision_is_weekend,
    day.is_holiday as decision_is_holiday,
    day.is_working_day as decision_is_working_day,
    day.stat_year as decision_stat_year,
    day.stat_month as decision_stat_month,
    day.label_vi as decision_label_vi
from dw.dim_date as day
