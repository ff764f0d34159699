-- grain: one row for a form × office × period whose current submission the province has approved
-- rights: its owner's. Who reads the marts has no right to the log of submissions, and needs none for this: it names what is approved and
-- holds no figure. The approved-only views read it.
create view mart.approved_form as
select
    form_code,
    office_code,
    stat_year,
    months
from etl.submission
where status = 'Loaded'
    and approval = 'Approved'
