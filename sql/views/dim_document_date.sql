-- grain: one row for a calendar day, as the day of a document
-- dim_date in this role, for tools that join a dimension to a fact once; its key is that of the facts of coordination.
create view dw.dim_document_date as
select
    day.date_key as document_date_key,
    day.date as document_date,
    day.year as document_year,
    day.quarter as document_quarter,
    day.month as document_month,
    day.day as document_day,
    day.day_of_week as document_day_of_week,
    day.is_weekend as document_is_weekend,
    day.is_holiday as document_is_holiday,
    day.is_working_day as document_is_working_day,
    day.stat_year as document_stat_year,
    day.stat_month as document_stat_month,
    day.label_vi as document_label_vi
from dw.dim_date as day
