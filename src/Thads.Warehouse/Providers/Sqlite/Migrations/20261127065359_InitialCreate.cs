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
                name: "account",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    api_key_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.api_key_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_event",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    remote_address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    key_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_event", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "backup_run",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    submissions = table.Column<int>(type: "INTEGER", nullable: false),
                    is_good = table.Column<bool>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_backup_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "bridge_office_structure",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    current_office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    is_fictitious = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_office_structure", x => new { x.office_code, x.current_office_code });
                });

            migrationBuilder.CreateTable(
                name: "build_stamp",
                columns: table => new
                {
                    stamp_id = table.Column<int>(type: "INTEGER", nullable: false),
                    migration = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    built_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reader = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_build_stamp", x => x.stamp_id);
                });

            migrationBuilder.CreateTable(
                name: "code_list_member",
                columns: table => new
                {
                    list_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_list_member", x => new { x.list_name, x.code });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.friendly_name);
                });

            migrationBuilder.CreateTable(
                name: "dim_age_band",
                columns: table => new
                {
                    age_band_key = table.Column<int>(type: "INTEGER", nullable: false),
                    from_months = table.Column<int>(type: "INTEGER", nullable: true),
                    below_months = table.Column<int>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_age_band", x => x.age_band_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_award_kind",
                columns: table => new
                {
                    award_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_award_kind", x => x.award_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_case_status",
                columns: table => new
                {
                    case_status_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_status", x => x.case_status_key);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "dim_complaint_kind",
                columns: table => new
                {
                    complaint_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_complaint_kind", x => x.complaint_kind_key);
                });

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
                    is_holiday = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_working_day = table.Column<bool>(type: "INTEGER", nullable: false),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    stat_month = table.Column<int>(type: "INTEGER", nullable: false),
                    label_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_date", x => x.date_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_document_kind",
                columns: table => new
                {
                    document_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_document_kind", x => x.document_kind_key);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "dim_exemption_kind",
                columns: table => new
                {
                    exemption_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_exemption_kind", x => x.exemption_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_form",
                columns: table => new
                {
                    form_key = table.Column<int>(type: "INTEGER", nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    title_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    frequency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_owed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_form", x => x.form_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_index",
                columns: table => new
                {
                    index_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_index", x => x.index_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_legal_ground",
                columns: table => new
                {
                    legal_ground_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_legal_ground", x => x.legal_ground_key);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "dim_officer",
                columns: table => new
                {
                    officer_key = table.Column<long>(type: "INTEGER", nullable: false),
                    officer_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version_label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_officer", x => x.officer_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_party_kind",
                columns: table => new
                {
                    party_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_party_kind", x => x.party_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_prison",
                columns: table => new
                {
                    prison_key = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_prison", x => x.prison_key);
                });

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
                });

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
                });

            migrationBuilder.CreateTable(
                name: "dim_staff",
                columns: table => new
                {
                    staff_key = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    staff_kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    education = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    theory_level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_seconded = table.Column<bool>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version_label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_staff", x => x.staff_key);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "form_layout",
                columns: table => new
                {
                    layout_id = table.Column<int>(type: "INTEGER", nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    regime_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    first_row = table.Column<int>(type: "INTEGER", nullable: false),
                    heading_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    office_cell = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    period_cell = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    unit_cell = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    figure_cell = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    unit = table.Column<int>(type: "INTEGER", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    submission_id = table.Column<int>(type: "INTEGER", nullable: true),
                    taught_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    taught_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retired_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retired_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_layout", x => x.layout_id);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    job_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    job_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_succeeded = table.Column<bool>(type: "INTEGER", nullable: true),
                    message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.run_id);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "kpi_award_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    award_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    award_kind_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    award_kind_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    level_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    level_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    awards = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_award_year", x => new { x.stat_year, x.award_kind, x.level });
                });

            migrationBuilder.CreateTable(
                name: "kpi_coordination_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    document_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    document_kind_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    document_kind_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    documents = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_coordination_year", x => new { x.stat_year, x.document_kind });
                });

            migrationBuilder.CreateTable(
                name: "kpi_correction_period",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_title_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_title_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    corrected_submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    total_before = table.Column<long>(type: "INTEGER", nullable: false),
                    total_after = table.Column<long>(type: "INTEGER", nullable: false),
                    total_change = table.Column<long>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_correction_period", x => new { x.stat_year, x.months, x.office_code, x.form_code, x.submission_key, x.column_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_index_year",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    index_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    index_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    index_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    scope_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    scope_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    change_pp = table.Column<double>(type: "REAL", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_index_year", x => new { x.year, x.index_code, x.scope });
                });

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
                    money_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cases_carried_in = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_newly_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_entrusted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_fulfilled = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_terminated = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_not_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_not_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_carried_in = table.Column<long>(type: "INTEGER", nullable: true),
                    money_newly_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_entrusted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_fulfilled = table.Column<long>(type: "INTEGER", nullable: true),
                    money_terminated = table.Column<long>(type: "INTEGER", nullable: true),
                    money_not_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_not_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_period", x => new { x.stat_year, x.months, x.office_code });
                });

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
                    money_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    is_ended = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_year", x => new { x.stat_year, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_officer_period",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    officer_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grade_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grade_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    cases_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_officer_period", x => new { x.stat_year, x.months, x.office_code, x.officer_code });
                });

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
                    money_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cases_carried_in = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_newly_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_entrusted = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_fulfilled = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_terminated = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_not_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    cases_not_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_carried_in = table.Column<long>(type: "INTEGER", nullable: true),
                    money_newly_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_entrusted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_fulfilled = table.Column<long>(type: "INTEGER", nullable: true),
                    money_terminated = table.Column<long>(type: "INTEGER", nullable: true),
                    money_not_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_not_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_target = table.Column<double>(type: "REAL", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    offices_ended = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_period", x => new { x.stat_year, x.months });
                });

            migrationBuilder.CreateTable(
                name: "kpi_province_staffing_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    headcount = table.Column<int>(type: "INTEGER", nullable: false),
                    quota = table.Column<int>(type: "INTEGER", nullable: false),
                    officers = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_junior = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_intermediate = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_senior = table.Column<int>(type: "INTEGER", nullable: false),
                    postgraduate = table.Column<int>(type: "INTEGER", nullable: false),
                    bachelor = table.Column<int>(type: "INTEGER", nullable: false),
                    intermediate_degree = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_senior = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_intermediate = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_trained_rate = table.Column<double>(type: "REAL", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_staffing_year", x => x.stat_year);
                });

            migrationBuilder.CreateTable(
                name: "kpi_province_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_ended = table.Column<int>(type: "INTEGER", nullable: false),
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
                    money_accepted = table.Column<long>(type: "INTEGER", nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "INTEGER", nullable: true),
                    offices_expected = table.Column<int>(type: "INTEGER", nullable: false),
                    offices_reported = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    is_ended = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_year", x => x.stat_year);
                });

            migrationBuilder.CreateTable(
                name: "kpi_staffing_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    headcount = table.Column<int>(type: "INTEGER", nullable: false),
                    quota = table.Column<int>(type: "INTEGER", nullable: false),
                    officers = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_junior = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_intermediate = table.Column<int>(type: "INTEGER", nullable: false),
                    officers_senior = table.Column<int>(type: "INTEGER", nullable: false),
                    postgraduate = table.Column<int>(type: "INTEGER", nullable: false),
                    bachelor = table.Column<int>(type: "INTEGER", nullable: false),
                    intermediate_degree = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_senior = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_intermediate = table.Column<int>(type: "INTEGER", nullable: false),
                    theory_trained_rate = table.Column<double>(type: "REAL", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_staffing_year", x => new { x.stat_year, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_submission_timeliness",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_title_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_title_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    status_name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    status_name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_submission_timeliness", x => new { x.stat_year, x.months, x.office_code, x.form_code });
                });

            migrationBuilder.CreateTable(
                name: "load_lock",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    times_taken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_load_lock", x => x.office_code);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    event_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    account_id = table.Column<int>(type: "INTEGER", nullable: true),
                    submission_id = table.Column<int>(type: "INTEGER", nullable: true),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    period_key = table.Column<int>(type: "INTEGER", nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    addressed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.event_key);
                });

            migrationBuilder.CreateTable(
                name: "notice_refusal",
                columns: table => new
                {
                    subscriber = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    refused_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_refusal", x => new { x.subscriber, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "office_access",
                columns: table => new
                {
                    login_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_access", x => new { x.login_name, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "office_address",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_address", x => new { x.office_code, x.address });
                });

            migrationBuilder.CreateTable(
                name: "office_succession",
                columns: table => new
                {
                    predecessor_office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    successor_office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    effective_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    carries_figures = table.Column<bool>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_fictitious = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_succession", x => new { x.predecessor_office_code, x.successor_office_code });
                });

            migrationBuilder.CreateTable(
                name: "password_reset",
                columns: table => new
                {
                    reset_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: true),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_reset", x => x.reset_id);
                });

            migrationBuilder.CreateTable(
                name: "recurring_job_pause",
                columns: table => new
                {
                    job_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    paused_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    paused_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_job_pause", x => x.job_name);
                });

            migrationBuilder.CreateTable(
                name: "schema_object",
                columns: table => new
                {
                    object_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schema_object", x => x.object_name);
                });

            migrationBuilder.CreateTable(
                name: "set_aside_submission",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    set_aside_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_set_aside_submission", x => x.submission_id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failure",
                columns: table => new
                {
                    name_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    last_failed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    waits_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_failure", x => new { x.name_hash, x.address_hash });
                });

            migrationBuilder.CreateTable(
                name: "submission_cause",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    slip = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    cells = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    alternatives = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    explains = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_cause", x => new { x.submission_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "submission_content",
                columns: table => new
                {
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    byte_count = table.Column<int>(type: "INTEGER", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    redaction_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_content", x => x.content_hash);
                });

            migrationBuilder.CreateTable(
                name: "submission_total",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_total", x => new { x.submission_id, x.column_code });
                });

            migrationBuilder.CreateTable(
                name: "verification_run",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_equal = table.Column<bool>(type: "INTEGER", nullable: false),
                    rows_compared = table.Column<long>(type: "INTEGER", nullable: false),
                    first_difference = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "working_process",
                columns: table => new
                {
                    process_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    queues = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    workers = table.Column<int>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_process", x => x.process_name);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_session",
                columns: table => new
                {
                    session_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    remote_address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    browser = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_session", x => x.session_hash);
                    table.ForeignKey(
                        name: "fk_account_session_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_reading",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_reading", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_notice_reading_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    is_day_off = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => x.date_key);
                    table.ForeignKey(
                        name: "fk_calendar_day_dim_date_date_key",
                        column: x => x.date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                });

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
                    office_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
                });

            migrationBuilder.CreateTable(
                name: "bridge_regime_form",
                columns: table => new
                {
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
                    form_key = table.Column<int>(type: "INTEGER", nullable: false),
                    is_owed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_regime_form", x => new { x.regime_key, x.form_key });
                    table.ForeignKey(
                        name: "fk_bridge_regime_form_dim_form_form_key",
                        column: x => x.form_key,
                        principalTable: "dim_form",
                        principalColumn: "form_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bridge_regime_form_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_column",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    fact_column = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    column_letter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sheet_row = table.Column<int>(type: "INTEGER", nullable: true),
                    heading = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_column", x => new { x.submission_key, x.column_code });
                    table.ForeignKey(
                        name: "fk_source_column_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_layout_column",
                columns: table => new
                {
                    layout_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    headings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_layout_column", x => new { x.layout_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_form_layout_column_form_layout_layout_id",
                        column: x => x.layout_id,
                        principalTable: "form_layout",
                        principalColumn: "layout_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_word",
                columns: table => new
                {
                    word_id = table.Column<int>(type: "INTEGER", nullable: false),
                    layout_id = table.Column<int>(type: "INTEGER", nullable: true),
                    list_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    submission_id = table.Column<int>(type: "INTEGER", nullable: true),
                    taught_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    taught_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retired_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retired_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_word", x => x.word_id);
                    table.ForeignKey(
                        name: "fk_known_word_form_layout_layout_id",
                        column: x => x.layout_id,
                        principalTable: "form_layout",
                        principalColumn: "layout_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_delivery",
                columns: table => new
                {
                    event_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    subscriber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    worker = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_delivery", x => new { x.event_key, x.address });
                    table.ForeignKey(
                        name: "fk_notice_delivery_notice_event_key",
                        column: x => x.event_key,
                        principalTable: "notice",
                        principalColumn: "event_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sender_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    declared_form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    declared_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    declared_period_key = table.Column<int>(type: "INTEGER", nullable: true),
                    justification = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    justified_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    stat_year = table.Column<int>(type: "INTEGER", nullable: true),
                    months = table.Column<int>(type: "INTEGER", nullable: true),
                    sheet_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    layout_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_rows = table.Column<int>(type: "INTEGER", nullable: true),
                    figures_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    status_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approval = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    approval_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_administrative_enforcement",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    carried_in = table.Column<long>(type: "INTEGER", nullable: false),
                    newly_accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    court_orders = table.Column<long>(type: "INTEGER", nullable: false),
                    completed = table.Column<long>(type: "INTEGER", nullable: false),
                    pending = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_administrative_enforcement", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_award",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    award_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recipient_kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    decision_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    awards = table.Column<int>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_award", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_award_dim_award_kind_award_kind_key",
                        column: x => x.award_kind_key,
                        principalTable: "dim_award_kind",
                        principalColumn: "award_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_date_decision_date_key",
                        column: x => x.decision_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_budget_collection",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    revenue_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    to_collect = table.Column<long>(type: "INTEGER", nullable: false),
                    collected = table.Column<long>(type: "INTEGER", nullable: false),
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
                });

            migrationBuilder.CreateTable(
                name: "fact_case_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
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
                    postponed_48c = table.Column<long>(type: "INTEGER", nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_complaint",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    complaint_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    carried_in = table.Column<long>(type: "INTEGER", nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved = table.Column<long>(type: "INTEGER", nullable: false),
                    found_right = table.Column<long>(type: "INTEGER", nullable: false),
                    found_partly_right = table.Column<long>(type: "INTEGER", nullable: false),
                    found_wrong = table.Column<long>(type: "INTEGER", nullable: false),
                    pending = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_complaint", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_complaint_kind_complaint_kind_key",
                        column: x => x.complaint_kind_key,
                        principalTable: "dim_complaint_kind",
                        principalColumn: "complaint_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_coordination_document",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    document_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    document_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    partner_agency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_coordination_document", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_date_document_date_key",
                        column: x => x.document_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_document_kind_document_kind_key",
                        column: x => x.document_kind_key,
                        principalTable: "dim_document_kind",
                        principalColumn: "document_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_enforcement_case",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    decision_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    status_date_key = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    debtor_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    creditor_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    officer_key = table.Column<long>(type: "INTEGER", nullable: false),
                    case_status_key = table.Column<int>(type: "INTEGER", nullable: false),
                    legal_ground_key = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_to_enforce = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_completed = table.Column<long>(type: "INTEGER", nullable: false),
                    state_budget_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    is_carried_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_issued_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_enforcement_case", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_case_status_case_status_key",
                        column: x => x.case_status_key,
                        principalTable: "dim_case_status",
                        principalColumn: "case_status_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_accepted_date_key",
                        column: x => x.accepted_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_decision_date_key",
                        column: x => x.decision_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_status_date_key",
                        column: x => x.status_date_key,
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_legal_ground_legal_ground_key",
                        column: x => x.legal_ground_key,
                        principalTable: "dim_legal_ground",
                        principalColumn: "legal_ground_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_party_kind_creditor_kind_key",
                        column: x => x.creditor_kind_key,
                        principalTable: "dim_party_kind",
                        principalColumn: "party_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_party_kind_debtor_kind_key",
                        column: x => x.debtor_kind_key,
                        principalTable: "dim_party_kind",
                        principalColumn: "party_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_exemption",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    exemption_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed_money = table.Column<long>(type: "INTEGER", nullable: false),
                    granted_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    granted_money = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_money = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_exemption", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_exemption_kind_exemption_kind_key",
                        column: x => x.exemption_kind_key,
                        principalTable: "dim_exemption_kind",
                        principalColumn: "exemption_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_index",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    index_key = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_index", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_index_dim_index_index_key",
                        column: x => x.index_key,
                        principalTable: "dim_index",
                        principalColumn: "index_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_money_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    basis_key = table.Column<int>(type: "INTEGER", nullable: false),
                    case_type_key = table.Column<int>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
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
                    postponed_48c = table.Column<long>(type: "INTEGER", nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "fact_officer_case_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    officer_key = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
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
                    postponed_48c = table.Column<long>(type: "INTEGER", nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_officer_case_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_officer_money_result",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    officer_key = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false),
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
                    postponed_48c = table.Column<long>(type: "INTEGER", nullable: false),
                    suspended = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_complaint = table.Column<long>(type: "INTEGER", nullable: false),
                    other_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    not_enforceable = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_out = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_officer_money_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_prison_collection",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    prison_key = table.Column<int>(type: "INTEGER", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    collected = table.Column<long>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_prison_collection", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_prison_prison_key",
                        column: x => x.prison_key,
                        principalTable: "dim_prison",
                        principalColumn: "prison_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_staffing",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_key = table.Column<long>(type: "INTEGER", nullable: false),
                    office_quota = table.Column<int>(type: "INTEGER", nullable: false),
                    office_key = table.Column<int>(type: "INTEGER", nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    regime_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_staffing", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_office_office_key",
                        column: x => x.office_key,
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_staff_staff_key",
                        column: x => x.staff_key,
                        principalTable: "dim_staff",
                        principalColumn: "staff_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "period_deadline",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_deadline", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_period_deadline_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                });

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
                });

            migrationBuilder.CreateTable(
                name: "submission_permit",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    period_key = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    granted_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    granted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_permit", x => new { x.office_code, x.form_code, x.period_key });
                    table.ForeignKey(
                        name: "fk_submission_permit_dim_period_period_key",
                        column: x => x.period_key,
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_difference",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    sheet = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    accepted = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    now = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_difference", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_reading_difference_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_review",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reader = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reading_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    difference_count = table.Column<int>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    is_damaged = table.Column<bool>(type: "INTEGER", nullable: false),
                    can_be_accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    kept_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kept_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_review", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_reading_review_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_answer",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sheet = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    cell = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_answer", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_answer_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                    cell_count = table.Column<int>(type: "INTEGER", nullable: false),
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
                });

            migrationBuilder.CreateTable(
                name: "submission_message",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    written_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_message", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_message_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_reading",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    reader = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    rows = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_reading", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_reading_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_review",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_review", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_review_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_statement",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    figures = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_statement", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_submission_statement_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_status_change",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    worker = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "submission_word",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "INTEGER", nullable: false),
                    word_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_word", x => new { x.submission_id, x.word_id });
                    table.ForeignKey(
                        name: "fk_submission_word_known_word_word_id",
                        column: x => x.word_id,
                        principalTable: "known_word",
                        principalColumn: "word_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_submission_word_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_session_account_id",
                table: "account_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_key_key_hash",
                table: "api_key",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_occurred_at",
                table: "audit_event",
                column: "occurred_at");

            migrationBuilder.CreateIndex(
                name: "ix_dim_age_band_code",
                table: "dim_age_band",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_award_kind_code",
                table: "dim_award_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_case_status_code",
                table: "dim_case_status",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_case_type_code",
                table: "dim_case_type",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_complaint_kind_code",
                table: "dim_complaint_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_date_date",
                table: "dim_date",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_document_kind_code",
                table: "dim_document_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_execution_basis_code",
                table: "dim_execution_basis",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_exemption_kind_code",
                table: "dim_exemption_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_form_form_code",
                table: "dim_form",
                column: "form_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_index_code",
                table: "dim_index",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_legal_ground_code",
                table: "dim_legal_ground",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_office_office_code_valid_from",
                table: "dim_office",
                columns: new[] { "office_code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_officer_office_code_officer_code",
                table: "dim_officer",
                columns: new[] { "office_code", "officer_code" });

            migrationBuilder.CreateIndex(
                name: "ix_dim_party_kind_code",
                table: "dim_party_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_stat_year_months",
                table: "dim_period",
                columns: new[] { "stat_year", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_prison_code",
                table: "dim_prison",
                column: "code",
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
                name: "ix_dim_staff_office_code_staff_code",
                table: "dim_staff",
                columns: new[] { "office_code", "staff_code" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_period_key_office_key",
                table: "fact_administrative_enforcement",
                columns: new[] { "period_key", "office_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_period_key_office_key_revenue_kind_key",
                table: "fact_budget_collection",
                columns: new[] { "period_key", "office_key", "revenue_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_period_key_office_key_basis_key_case_type_key",
                table: "fact_case_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_period_key_office_key_complaint_kind_key",
                table: "fact_complaint",
                columns: new[] { "period_key", "office_key", "complaint_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_officer_key_period_key",
                table: "fact_enforcement_case",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_period_key_office_key_decision_date_key_decision_number",
                table: "fact_enforcement_case",
                columns: new[] { "period_key", "office_key", "decision_date_key", "decision_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_period_key_office_key_exemption_kind_key",
                table: "fact_exemption",
                columns: new[] { "period_key", "office_key", "exemption_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_period_key_office_key_index_key_scope",
                table: "fact_index",
                columns: new[] { "period_key", "office_key", "index_key", "scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_period_key_office_key_basis_key_case_type_key",
                table: "fact_money_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_officer_key_period_key",
                table: "fact_officer_case_result",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_period_key_office_key_officer_key",
                table: "fact_officer_case_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_officer_key_period_key",
                table: "fact_officer_money_result",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_period_key_office_key_officer_key",
                table: "fact_officer_money_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_period_key_office_key_prison_key",
                table: "fact_prison_collection",
                columns: new[] { "period_key", "office_key", "prison_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_period_key_office_key_staff_key",
                table: "fact_staffing",
                columns: new[] { "period_key", "office_key", "staff_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_staff_key_period_key",
                table: "fact_staffing",
                columns: new[] { "staff_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_period_key_office_key_target_version",
                table: "fact_target",
                columns: new[] { "period_key", "office_key", "target_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_layout_form_code",
                table: "form_layout",
                column: "form_code");

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_name_started_at",
                table: "job_run",
                columns: new[] { "job_name", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_addressed_at",
                table: "notice",
                column: "addressed_at");

            migrationBuilder.CreateIndex(
                name: "ix_notice_audience_office_code_created_at",
                table: "notice",
                columns: new[] { "audience", "office_code", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_delivery_state_next_attempt_at",
                table: "notice_delivery",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_password_reset_name_hash_requested_at",
                table: "password_reset",
                columns: new[] { "name_hash", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failure_last_failed_at",
                table: "sign_in_failure",
                column: "last_failed_at");

            migrationBuilder.CreateIndex(
                name: "ix_submission_content_hash",
                table: "submission",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_submission_form_code_office_code_stat_year_months",
                table: "submission",
                columns: new[] { "form_code", "office_code", "stat_year", "months" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_layout_id",
                table: "submission",
                column: "layout_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_status",
                table: "submission",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_submission_word_word_id",
                table: "submission_word",
                column: "word_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_session");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "audit_event");

            migrationBuilder.DropTable(
                name: "backup_run");

            migrationBuilder.DropTable(
                name: "bridge_office_structure");

            migrationBuilder.DropTable(
                name: "bridge_regime_form");

            migrationBuilder.DropTable(
                name: "build_stamp");

            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "code_list_member");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "dim_age_band");

            migrationBuilder.DropTable(
                name: "fact_administrative_enforcement");

            migrationBuilder.DropTable(
                name: "fact_award");

            migrationBuilder.DropTable(
                name: "fact_budget_collection");

            migrationBuilder.DropTable(
                name: "fact_case_result");

            migrationBuilder.DropTable(
                name: "fact_complaint");

            migrationBuilder.DropTable(
                name: "fact_coordination_document");

            migrationBuilder.DropTable(
                name: "fact_enforcement_case");

            migrationBuilder.DropTable(
                name: "fact_exemption");

            migrationBuilder.DropTable(
                name: "fact_index");

            migrationBuilder.DropTable(
                name: "fact_money_result");

            migrationBuilder.DropTable(
                name: "fact_officer_case_result");

            migrationBuilder.DropTable(
                name: "fact_officer_money_result");

            migrationBuilder.DropTable(
                name: "fact_prison_collection");

            migrationBuilder.DropTable(
                name: "fact_staffing");

            migrationBuilder.DropTable(
                name: "fact_target");

            migrationBuilder.DropTable(
                name: "form_layout_column");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "key_sequence");

            migrationBuilder.DropTable(
                name: "kpi_award_year");

            migrationBuilder.DropTable(
                name: "kpi_coordination_year");

            migrationBuilder.DropTable(
                name: "kpi_correction_period");

            migrationBuilder.DropTable(
                name: "kpi_index_year");

            migrationBuilder.DropTable(
                name: "kpi_office_period");

            migrationBuilder.DropTable(
                name: "kpi_office_year");

            migrationBuilder.DropTable(
                name: "kpi_officer_period");

            migrationBuilder.DropTable(
                name: "kpi_province_period");

            migrationBuilder.DropTable(
                name: "kpi_province_staffing_year");

            migrationBuilder.DropTable(
                name: "kpi_province_year");

            migrationBuilder.DropTable(
                name: "kpi_staffing_year");

            migrationBuilder.DropTable(
                name: "kpi_submission_timeliness");

            migrationBuilder.DropTable(
                name: "load_lock");

            migrationBuilder.DropTable(
                name: "mart_refresh_request");

            migrationBuilder.DropTable(
                name: "notice_delivery");

            migrationBuilder.DropTable(
                name: "notice_reading");

            migrationBuilder.DropTable(
                name: "notice_refusal");

            migrationBuilder.DropTable(
                name: "office_access");

            migrationBuilder.DropTable(
                name: "office_address");

            migrationBuilder.DropTable(
                name: "office_succession");

            migrationBuilder.DropTable(
                name: "password_reset");

            migrationBuilder.DropTable(
                name: "period_deadline");

            migrationBuilder.DropTable(
                name: "period_lock");

            migrationBuilder.DropTable(
                name: "reading_difference");

            migrationBuilder.DropTable(
                name: "reading_review");

            migrationBuilder.DropTable(
                name: "recurring_job_pause");

            migrationBuilder.DropTable(
                name: "schema_object");

            migrationBuilder.DropTable(
                name: "set_aside_submission");

            migrationBuilder.DropTable(
                name: "sign_in_failure");

            migrationBuilder.DropTable(
                name: "source_column");

            migrationBuilder.DropTable(
                name: "submission_answer");

            migrationBuilder.DropTable(
                name: "submission_cause");

            migrationBuilder.DropTable(
                name: "submission_finding");

            migrationBuilder.DropTable(
                name: "submission_message");

            migrationBuilder.DropTable(
                name: "submission_permit");

            migrationBuilder.DropTable(
                name: "submission_reading");

            migrationBuilder.DropTable(
                name: "submission_review");

            migrationBuilder.DropTable(
                name: "submission_statement");

            migrationBuilder.DropTable(
                name: "submission_status_change");

            migrationBuilder.DropTable(
                name: "submission_total");

            migrationBuilder.DropTable(
                name: "submission_word");

            migrationBuilder.DropTable(
                name: "verification_run");

            migrationBuilder.DropTable(
                name: "working_process");

            migrationBuilder.DropTable(
                name: "dim_form");

            migrationBuilder.DropTable(
                name: "dim_award_kind");

            migrationBuilder.DropTable(
                name: "dim_revenue_kind");

            migrationBuilder.DropTable(
                name: "dim_complaint_kind");

            migrationBuilder.DropTable(
                name: "dim_document_kind");

            migrationBuilder.DropTable(
                name: "dim_case_status");

            migrationBuilder.DropTable(
                name: "dim_legal_ground");

            migrationBuilder.DropTable(
                name: "dim_party_kind");

            migrationBuilder.DropTable(
                name: "dim_exemption_kind");

            migrationBuilder.DropTable(
                name: "dim_index");

            migrationBuilder.DropTable(
                name: "dim_case_type");

            migrationBuilder.DropTable(
                name: "dim_execution_basis");

            migrationBuilder.DropTable(
                name: "dim_officer");

            migrationBuilder.DropTable(
                name: "dim_prison");

            migrationBuilder.DropTable(
                name: "dim_staff");

            migrationBuilder.DropTable(
                name: "dim_office");

            migrationBuilder.DropTable(
                name: "dim_reporting_regime");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "dim_submission");

            migrationBuilder.DropTable(
                name: "dim_period");

            migrationBuilder.DropTable(
                name: "known_word");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "dim_date");

            migrationBuilder.DropTable(
                name: "form_layout");

            migrationBuilder.DropTable(
                name: "submission_content");
        }
    }
}
