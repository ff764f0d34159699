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
    form_code,
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
    stat_year,
    months,
    office_code,
    form_code,
    submission_key,
    column_code,
    corrected_submission_key,
    sender,
    accepted_at,
    total_before,
    total as total_after,
    total - total_before as total_change,
    @refreshed_at as refreshed_at
from totals
where total_before <> total;
