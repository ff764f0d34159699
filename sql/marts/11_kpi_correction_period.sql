-- grain: one row for a submission that corrected an earlier one of the same office × period × form × column whose sum it changed
-- Accepted submissions of one slot are compared in the order of their numbers, each with the one before it, by the sums that the log keeps of
-- every accepted one: what was superseded is not forgotten.
delete from mart.kpi_correction_period
where stat_year between @first_year and @last_year
    and months between @first_months and @last_months
    and office_code between @first_office and @last_office;

with totals as (
    select
        submission.stat_year,
        submission.months,
        submission.office_code,
        submission.form_code,
        total.column_code,
        submission.submission_key,
        submission.sender,
        submission.accepted_at,
        total.total,
        lag(submission.submission_key) over (
            partition by submission.stat_year, submission.months, submission.office_code, submission.form_code, total.column_code
            order by submission.submission_key
        ) as corrected_submission_key,
        lag(total.total) over (
            partition by submission.stat_year, submission.months, submission.office_code, submission.form_code, total.column_code
            order by submission.submission_key
        ) as total_before
    from dw.dim_submission as submission
    inner join etl.submission_total as total on total.submission_id = submission.submission_key
    where submission.stat_year between @first_year and @last_year
        and submission.months between @first_months and @last_months
        and submission.office_code between @first_office and @last_office
)

insert into mart.kpi_correction_period (
    stat_year,
    months,
    office_code,
    office_name,
    form_code,
    form_title_vi,
    form_title_en,
    submission_key,
    column_code,
    corrected_submission_key,
    sender,
    accepted_at,
    total_before,
    total_after,
    total_change,
    refreshed_at
)
select
    totals.stat_year,
    totals.months,
    totals.office_code,
    coalesce(office.office_name, totals.office_code) as office_name,
    totals.form_code,
    form.title_vi as form_title_vi,
    form.title_en as form_title_en,
    totals.submission_key,
    totals.column_code,
    totals.corrected_submission_key,
    totals.sender,
    totals.accepted_at,
    totals.total_before,
    totals.total as total_after,
    totals.total - totals.total_before as total_change,
    @refreshed_at as refreshed_at
from totals
inner join dw.dim_form as form on form.form_code = totals.form_code
inner join dw.dim_period as period
    on period.stat_year = totals.stat_year
    and period.months = totals.months
left join dw.dim_office as office
    on office.office_code = totals.office_code
    and office.valid_from <= period.end_date
    and (office.valid_to is null or office.valid_to >= period.end_date)
where totals.total_before <> totals.total;
