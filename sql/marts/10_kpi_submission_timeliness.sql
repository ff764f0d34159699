-- grain: one row for an office × period × form that the office owed
-- Owed is every form that the circular in force at the period's end says so of (bridge_regime_form), or else dim_form, by every office in
-- force then, for the periods of a year from the first that any office has reported on up to the newest of all. A function of the audit dimension and of what the province keeps, not of the
-- clock. Replaces the touched periods for all offices, and adds those that a newer report has made due.
delete from mart.kpi_submission_timeliness
where stat_year between @first_year and @last_year
    and months between @first_months and @last_months;

with accepted as (
    select
        submission.stat_year,
        submission.months,
        submission.office_code,
        submission.form_code,
        min(submission.received_at) as submitted_at
    from dw.dim_submission as submission
    inner join dw.dim_form as form on form.form_code = submission.form_code
    where form.submitted_by = 'office'
    group by submission.stat_year, submission.months, submission.office_code, submission.form_code
),

begun as (
    select stat_year, min(months) as first_months
    from accepted
    group by stat_year
),

newest as (
    select max(stat_year * 100 + months) as period_key
    from accepted
),

due as (
    select
        period.stat_year,
        period.months,
        period.end_date,
        period.is_full_year,
        period.office_due_at,
        regime.regime_key
    from dw.dim_period as period
    left join dw.dim_reporting_regime as regime
        on regime.regime_key <> 0
        and regime.valid_from <= period.end_date
        and (regime.valid_to is null or regime.valid_to >= period.end_date)
    inner join newest on newest.period_key >= period.period_key
    inner join begun
        on begun.stat_year = period.stat_year
        and begun.first_months <= period.months
    where not exists (
        select 1
        from mart.kpi_submission_timeliness as settled
        where settled.stat_year = period.stat_year
            and settled.months = period.months
    )
),

owed as (
    select
        due.stat_year,
        due.months,
        due.office_due_at,
        office.office_code,
        office.office_name,
        form.form_code,
        form.title_vi,
        form.title_en
    from due
    inner join dw.dim_office as office
        on office.level in ('province', 'region', 'district')
        and office.valid_from <= due.end_date
        and (office.valid_to is null or office.valid_to >= due.end_date)
    inner join dw.dim_form as form
        on form.submitted_by = 'office'
        and (form.frequency = 'period' or due.is_full_year = true)
    left join dw.bridge_regime_form as said
        on said.regime_key = due.regime_key
        and said.form_key = form.form_key
    where coalesce(said.is_owed, form.is_owed) = true
),

settled as (
    select
        owed.*,
        accepted.submitted_at,
        case
            when accepted.submitted_at is null then 'missing'
            when accepted.submitted_at <= owed.office_due_at then 'on_time'
            else 'late'
        end as status
    from owed
    left join accepted
        on accepted.stat_year = owed.stat_year
        and accepted.months = owed.months
        and accepted.office_code = owed.office_code
        and accepted.form_code = owed.form_code
)

insert into mart.kpi_submission_timeliness (
    stat_year,
    months,
    office_code,
    office_name,
    form_code,
    form_title_vi,
    form_title_en,
    due_at,
    submitted_at,
    status,
    status_name_vi,
    status_name_en,
    refreshed_at
)
select
    settled.stat_year,
    settled.months,
    settled.office_code,
    settled.office_name,
    settled.form_code,
    settled.title_vi as form_title_vi,
    settled.title_en as form_title_en,
    settled.office_due_at as due_at,
    settled.submitted_at,
    settled.status,
    said.name_vi as status_name_vi,
    said.name_en as status_name_en,
    @refreshed_at as refreshed_at
from settled
inner join etl.code_list_member as said
    on said.list_name = 'timeliness_status'
    and said.code = settled.status;
