-- grain: one row for a list of codes × code, such as staff's education × bachelor
-- rights: its owner's. The lists stand beside the log of submissions, which who reads the dimensions has no right to; they hold names of codes
-- and nothing else. For codes that are attributes and no dimensions of their own: grade, education, political theory, level, scope, status.
create view dw.dim_code_label as
select
    list_name,
    code,
    name_vi,
    name_en,
    sort_order
from etl.code_list_member
