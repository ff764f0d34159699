using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InitialCreate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dim_case_type",
                columns: table => new
                {
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_type", x => x.case_type_key);
                },
                comment: "Loại việc: kinds of judgment enforced");

            migrationBuilder.CreateTable(
                name: "dim_date",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    day_of_week = table.Column<int>(type: "INTEGER", nullable: false),
                    is_weekend = table.Column<bool>(type: "INTEGER", nullable: false),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    stat_month = table.Column<int>(type: "INTEGER", nullable: false),
                    label_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_date", x => x.date_key);
                },
                comment: "Calendar days, with the statistical year they fall in");

            migrationBuilder.CreateTable(
                name: "dim_execution_basis",
                columns: table => new
                {
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_execution_basis", x => x.basis_key);
                },
                comment: "Căn cứ thi hành: ex officio or on request");

            migrationBuilder.CreateTable(
                name: "dim_office",
                columns: table => new
                {
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    admin_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version_label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_office", x => x.office_key);
                },
                comment: "Reporting offices; type-2 history by office_code");

            migrationBuilder.CreateTable(
                name: "dim_reporting_regime",
                columns: table => new
                {
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    office_deadline_days = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_working_days = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_reporting_regime", x => x.regime_key);
                },
                comment: "Statistical regimes (circulars) and their deadlines");

            migrationBuilder.CreateTable(
                name: "dim_revenue_kind",
                columns: table => new
                {
                    revenue_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_revenue_kind", x => x.revenue_kind_key);
                },
                comment: "Khoản thu: what is collected, and for whom");

            migrationBuilder.CreateTable(
                name: "dim_submission",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sheet_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_submission", x => x.submission_key);
                },
                comment: "Audit dimension: the accepted submissions that facts came from");

            migrationBuilder.CreateTable(
                name: "key_sequence",
                columns: table => new
                {
                    sequence_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    next_value = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_sequence", x => x.sequence_name);
                },
                comment: "Next free surrogate keys");

            migrationBuilder.CreateTable(
                name: "kpi_office_period",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    cases_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    cases_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cases_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_period", x => new { x.stat_year, x.months, x.office_code });
                },
                comment: "KPIs of an office by period");

            migrationBuilder.CreateTable(
                name: "kpi_office_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    cases_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    cases_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_year", x => new { x.stat_year, x.office_code });
                },
                comment: "KPIs of an office by statistical year");

            migrationBuilder.CreateTable(
                name: "kpi_province_period",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    cases_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    cases_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cases_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_period", x => new { x.stat_year, x.months });
                },
                comment: "KPIs of the province by period");

            migrationBuilder.CreateTable(
                name: "kpi_province_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    cases_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    cases_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_year", x => x.stat_year);
                },
                comment: "KPIs of the province by statistical year");

            migrationBuilder.CreateTable(
                name: "load_lock",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    times_taken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_load_lock", x => new { x.office_code, x.form_code });
                },
                comment: "Row locks that loads are serialised by");

            migrationBuilder.CreateTable(
                name: "mart_refresh_request",
                columns: table => new
                {
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    claim = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mart_refresh_request", x => x.request_id);
                },
                comment: "Mart partitions that wait to be replaced");

            migrationBuilder.CreateTable(
                name: "submission_content",
                columns: table => new
                {
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_content", x => x.content_hash);
                },
                comment: "Workbooks as received, by SHA-256");

            migrationBuilder.CreateTable(
                name: "dim_period",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    start_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    end_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    start_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    end_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_full_year = table.Column<bool>(type: "INTEGER", nullable: false),
                    label_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    label_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_period", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_dim_period_dim_date_end_date_key",
                        column: x => x.end_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dim_period_dim_date_start_date_key",
                        column: x => x.start_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Reporting periods: statistical year × months cumulated from 1 October");

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    declared_form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    declared_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    declared_period_key = table.Column<int>(type: "INTEGER", nullable: true),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: true),
                    months = table.Column<int>(type: "INTEGER", nullable: true),
                    sheet_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_rows = table.Column<int>(type: "INTEGER", nullable: true),
                    figures_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    status_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_submission_submission_content_content_hash",
                        column: x => x.content_hash,
                        principalTable: "submission_content",
                        principalColumn: "content_hash",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "The log: every workbook received");

            migrationBuilder.CreateTable(
                name: "fact_budget_collection",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    revenue_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    to_collect = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    collected = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_budget_collection", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_revenue_kind_revenue_kind_key",
                        column: x => x.revenue_kind_key,
                        principalTable: "dim_revenue_kind",
                        principalColumn: "revenue_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Money collected for the state budget and for citizens and organisations: office × period × kind of revenue");

            migrationBuilder.CreateTable(
                name: "fact_case_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted_total = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_in = table.Column<long>(type: "INTEGER", nullable: false),
                    newly_accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    entrusted = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "INTEGER", nullable: false),
                    to_enforce = table.Column<long>(type: "INTEGER", nullable: false),
                    enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    completed = table.Column<long>(type: "INTEGER", nullable: false),
                    terminated = table.Column<long>(type: "INTEGER", nullable: false),
                    in_progress = table.Column<long>(type: "INTEGER", nullable: false),
                    postponed48c = table.Column<long>(type: "INTEGER", nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_case_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Results counted in cases: office × period × execution basis × case type");

            migrationBuilder.CreateTable(
                name: "fact_money_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted_total = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    carried_in = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    newly_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    entrusted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    terminated = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    in_progress = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    postponed48c = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_money_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Results counted in money: office × period × execution basis × case type");

            migrationBuilder.CreateTable(
                name: "fact_target",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    target_version = table.Column<int>(type: "INTEGER", nullable: false),
                    cases_target_rate = table.Column<double>(type: "REAL", nullable: false),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_target", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_target_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Target completion rates assigned by the province: office × year × version");

            migrationBuilder.CreateTable(
                name: "period_lock",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_lock", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_period_lock_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Closed periods");

            migrationBuilder.CreateTable(
                name: "submission_finding",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sheet = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    cell = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    expected = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    arguments = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_finding", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_finding_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Findings of validation, each at its cell");

            migrationBuilder.CreateTable(
                name: "submission_status_change",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_status_change", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_status_change_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Status history of each submission");

            migrationBuilder.CreateTable(
                name: "submission_total",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    total = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_total", x => new { x.submission_id, x.column_code });
                    table.ForeignKey(
                        name: "fk_submission_total_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Column sums of accepted submissions, for rules across periods");

            migrationBuilder.CreateIndex(
                name: "ix_dim_case_type_code",
                table: "dim_case_type",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_date_date",
                table: "dim_date",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_execution_basis_code",
                table: "dim_execution_basis",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_office_office_code_valid_from",
                table: "dim_office",
                columns: new[] { "office_code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_end_date_key",
                table: "dim_period",
                column: "end_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_start_date_key",
                table: "dim_period",
                column: "start_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_stat_year_months",
                table: "dim_period",
                columns: new[] { "stat_year", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_reporting_regime_regime_code",
                table: "dim_reporting_regime",
                column: "regime_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_revenue_kind_code",
                table: "dim_revenue_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_office_key",
                table: "fact_budget_collection",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_period_key_office_key_revenue_kind_key",
                table: "fact_budget_collection",
                columns: new[] { "period_key", "office_key", "revenue_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_regime_key",
                table: "fact_budget_collection",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_revenue_kind_key",
                table: "fact_budget_collection",
                column: "revenue_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_basis_key",
                table: "fact_case_result",
                column: "basis_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_case_type_key",
                table: "fact_case_result",
                column: "case_type_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_office_key",
                table: "fact_case_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_period_key_office_key_basis_key_case_type_key",
                table: "fact_case_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_regime_key",
                table: "fact_case_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_basis_key",
                table: "fact_money_result",
                column: "basis_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_case_type_key",
                table: "fact_money_result",
                column: "case_type_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_office_key",
                table: "fact_money_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_period_key_office_key_basis_key_case_type_key",
                table: "fact_money_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_regime_key",
                table: "fact_money_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_office_key",
                table: "fact_target",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_period_key_office_key_target_version",
                table: "fact_target",
                columns: new[] { "period_key", "office_key", "target_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_regime_key",
                table: "fact_target",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_submission_content_hash",
                table: "submission",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_submission_form_code_office_code_stat_year_months",
                table: "submission",
                columns: new[] { "form_code", "office_code", "stat_year", "months" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_status",
                table: "submission",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fact_budget_collection");

            migrationBuilder.DropTable(
                name: "fact_case_result");

            migrationBuilder.DropTable(
                name: "fact_money_result");

            migrationBuilder.DropTable(
                name: "fact_target");

            migrationBuilder.DropTable(
                name: "key_sequence");

            migrationBuilder.DropTable(
                name: "kpi_office_period");

            migrationBuilder.DropTable(
                name: "kpi_office_year");

            migrationBuilder.DropTable(
                name: "kpi_province_period");

            migrationBuilder.DropTable(
                name: "kpi_province_year");

            migrationBuilder.DropTable(
                name: "load_lock");

            migrationBuilder.DropTable(
                name: "mart_refresh_request");

            migrationBuilder.DropTable(
                name: "period_lock");

            migrationBuilder.DropTable(
                name: "submission_finding");

            migrationBuilder.DropTable(
                name: "submission_status_change");

            migrationBuilder.DropTable(
                name: "submission_total");

            migrationBuilder.DropTable(
                name: "dim_revenue_kind");

            migrationBuilder.DropTable(
                name: "dim_case_type");

            migrationBuilder.DropTable(
                name: "dim_execution_basis");

            migrationBuilder.DropTable(
                name: "dim_office");

            migrationBuilder.DropTable(
                name: "dim_reporting_regime");

            migrationBuilder.DropTable(
                name: "dim_submission");

            migrationBuilder.DropTable(
                name: "dim_period");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "dim_date");

            migrationBuilder.DropTable(
                name: "submission_content");
        }
    }
}
