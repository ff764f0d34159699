using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InitialCreate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "etl");

            migrationBuilder.EnsureSchema(
                name: "dw");

            migrationBuilder.EnsureSchema(
                name: "mart");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "etl",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    normalized_email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                schema: "etl",
                columns: table => new
                {
                    api_key_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    prefix = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    key_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    scopes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    created_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.api_key_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_event",
                schema: "etl",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "integer", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    action = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    remote_address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    previous_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    key_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_event", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "backup_run",
                schema: "etl",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    submissions = table.Column<int>(type: "integer", nullable: false),
                    is_good = table.Column<bool>(type: "boolean", nullable: false),
                    fault = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_backup_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "bridge_office_structure",
                schema: "dw",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    current_office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_office_structure", x => new { x.office_code, x.current_office_code });
                });

            migrationBuilder.CreateTable(
                name: "build_stamp",
                schema: "etl",
                columns: table => new
                {
                    stamp_id = table.Column<int>(type: "integer", nullable: false),
                    migration = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    built_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reader = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_build_stamp", x => x.stamp_id);
                });

            migrationBuilder.CreateTable(
                name: "code_list_member",
                schema: "etl",
                columns: table => new
                {
                    list_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_list_member", x => new { x.list_name, x.code });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "etl",
                columns: table => new
                {
                    friendly_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.friendly_name);
                });

            migrationBuilder.CreateTable(
                name: "dim_age_band",
                schema: "dw",
                columns: table => new
                {
                    age_band_key = table.Column<int>(type: "integer", nullable: false),
                    from_months = table.Column<int>(type: "integer", nullable: true),
                    below_months = table.Column<int>(type: "integer", nullable: true),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_age_band", x => x.age_band_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_award_kind",
                schema: "dw",
                columns: table => new
                {
                    award_kind_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_award_kind", x => x.award_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_case_status",
                schema: "dw",
                columns: table => new
                {
                    case_status_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_status", x => x.case_status_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_case_type",
                schema: "dw",
                columns: table => new
                {
                    case_type_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_type", x => x.case_type_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_complaint_kind",
                schema: "dw",
                columns: table => new
                {
                    complaint_kind_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_complaint_kind", x => x.complaint_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_date",
                schema: "dw",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    day_of_week = table.Column<int>(type: "integer", nullable: false),
                    is_weekend = table.Column<bool>(type: "boolean", nullable: false),
                    is_holiday = table.Column<bool>(type: "boolean", nullable: false),
                    is_working_day = table.Column<bool>(type: "boolean", nullable: false),
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    stat_month = table.Column<int>(type: "integer", nullable: false),
                    label_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_date", x => x.date_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_document_kind",
                schema: "dw",
                columns: table => new
                {
                    document_kind_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_document_kind", x => x.document_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_execution_basis",
                schema: "dw",
                columns: table => new
                {
                    basis_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_execution_basis", x => x.basis_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_exemption_kind",
                schema: "dw",
                columns: table => new
                {
                    exemption_kind_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_exemption_kind", x => x.exemption_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_form",
                schema: "dw",
                columns: table => new
                {
                    form_key = table.Column<int>(type: "integer", nullable: false),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    title_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    submitted_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    frequency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    is_owed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_form", x => x.form_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_index",
                schema: "dw",
                columns: table => new
                {
                    index_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_index", x => x.index_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_legal_ground",
                schema: "dw",
                columns: table => new
                {
                    legal_ground_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_legal_ground", x => x.legal_ground_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_office",
                schema: "dw",
                columns: table => new
                {
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    admin_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_office", x => x.office_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_officer",
                schema: "dw",
                columns: table => new
                {
                    officer_key = table.Column<long>(type: "bigint", nullable: false),
                    officer_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_officer", x => x.officer_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_party_kind",
                schema: "dw",
                columns: table => new
                {
                    party_kind_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_party_kind", x => x.party_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_prison",
                schema: "dw",
                columns: table => new
                {
                    prison_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_prison", x => x.prison_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_reporting_regime",
                schema: "dw",
                columns: table => new
                {
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    regime_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    office_deadline_days = table.Column<int>(type: "integer", nullable: false),
                    counts_working_days = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_reporting_regime", x => x.regime_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_revenue_kind",
                schema: "dw",
                columns: table => new
                {
                    revenue_kind_key = table.Column<int>(type: "integer", nullable: false),
                    beneficiary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_revenue_kind", x => x.revenue_kind_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_staff",
                schema: "dw",
                columns: table => new
                {
                    staff_key = table.Column<long>(type: "bigint", nullable: false),
                    staff_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    staff_kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    education = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    theory_level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    is_seconded = table.Column<bool>(type: "boolean", nullable: false),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_staff", x => x.staff_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_submission",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sheet_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_submission", x => x.submission_key);
                });

            migrationBuilder.CreateTable(
                name: "form_layout",
                schema: "etl",
                columns: table => new
                {
                    layout_id = table.Column<int>(type: "integer", nullable: false),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    regime_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    first_row = table.Column<int>(type: "integer", nullable: false),
                    heading_rows = table.Column<int>(type: "integer", nullable: false),
                    office_cell = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    period_cell = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    unit_cell = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    figure_cell = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    unit = table.Column<int>(type: "integer", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    submission_id = table.Column<int>(type: "integer", nullable: true),
                    taught_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    taught_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retired_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    retired_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_layout", x => x.layout_id);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                schema: "etl",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "integer", nullable: false),
                    job_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    job_id = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_succeeded = table.Column<bool>(type: "boolean", nullable: true),
                    message = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "key_sequence",
                schema: "etl",
                columns: table => new
                {
                    sequence_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    next_value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_sequence", x => x.sequence_name);
                });

            migrationBuilder.CreateTable(
                name: "kpi_award_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    award_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    award_kind_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    award_kind_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    level_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    level_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    awards = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_award_year", x => new { x.stat_year, x.award_kind, x.level });
                });

            migrationBuilder.CreateTable(
                name: "kpi_coordination_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    document_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    document_kind_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    document_kind_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_coordination_year", x => new { x.stat_year, x.document_kind });
                });

            migrationBuilder.CreateTable(
                name: "kpi_correction_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    column_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    form_title_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    form_title_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    corrected_submission_key = table.Column<int>(type: "integer", nullable: false),
                    sender = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    total_before = table.Column<long>(type: "bigint", nullable: false),
                    total_after = table.Column<long>(type: "bigint", nullable: false),
                    total_change = table.Column<long>(type: "bigint", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_correction_period", x => new { x.stat_year, x.months, x.office_code, x.form_code, x.submission_key, x.column_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_index_year",
                schema: "mart",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    index_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    index_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    index_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    scope_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    scope_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    change_pp = table.Column<double>(type: "double precision", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_index_year", x => new { x.year, x.index_code, x.scope });
                });

            migrationBuilder.CreateTable(
                name: "kpi_office_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_completed = table.Column<long>(type: "bigint", nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true),
                    offices_expected = table.Column<int>(type: "integer", nullable: false),
                    offices_reported = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cases_carried_in = table.Column<long>(type: "bigint", nullable: true),
                    cases_newly_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_entrusted = table.Column<long>(type: "bigint", nullable: true),
                    cases_fulfilled = table.Column<long>(type: "bigint", nullable: true),
                    cases_terminated = table.Column<long>(type: "bigint", nullable: true),
                    cases_not_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_not_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_carried_in = table.Column<long>(type: "bigint", nullable: true),
                    money_newly_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_entrusted = table.Column<long>(type: "bigint", nullable: true),
                    money_fulfilled = table.Column<long>(type: "bigint", nullable: true),
                    money_terminated = table.Column<long>(type: "bigint", nullable: true),
                    money_not_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_not_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_progress_target = table.Column<double>(type: "double precision", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_progress_target = table.Column<double>(type: "double precision", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_period", x => new { x.stat_year, x.months, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_office_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_completed = table.Column<long>(type: "bigint", nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true),
                    offices_expected = table.Column<int>(type: "integer", nullable: false),
                    offices_reported = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    is_ended = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_year", x => new { x.stat_year, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_officer_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    officer_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    grade_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    grade_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_completed = table.Column<long>(type: "bigint", nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_officer_period", x => new { x.stat_year, x.months, x.office_code, x.officer_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_province_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_completed = table.Column<long>(type: "bigint", nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true),
                    offices_expected = table.Column<int>(type: "integer", nullable: false),
                    offices_reported = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cases_carried_in = table.Column<long>(type: "bigint", nullable: true),
                    cases_newly_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_entrusted = table.Column<long>(type: "bigint", nullable: true),
                    cases_fulfilled = table.Column<long>(type: "bigint", nullable: true),
                    cases_terminated = table.Column<long>(type: "bigint", nullable: true),
                    cases_not_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_not_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_carried_in = table.Column<long>(type: "bigint", nullable: true),
                    money_newly_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_entrusted = table.Column<long>(type: "bigint", nullable: true),
                    money_fulfilled = table.Column<long>(type: "bigint", nullable: true),
                    money_terminated = table.Column<long>(type: "bigint", nullable: true),
                    money_not_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_not_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_progress_target = table.Column<double>(type: "double precision", nullable: true),
                    cases_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_progress_target = table.Column<double>(type: "double precision", nullable: true),
                    money_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    offices_ended = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_period", x => new { x.stat_year, x.months });
                });

            migrationBuilder.CreateTable(
                name: "kpi_province_staffing_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    offices_reported = table.Column<int>(type: "integer", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    officers = table.Column<int>(type: "integer", nullable: false),
                    officers_junior = table.Column<int>(type: "integer", nullable: false),
                    officers_intermediate = table.Column<int>(type: "integer", nullable: false),
                    officers_senior = table.Column<int>(type: "integer", nullable: false),
                    postgraduate = table.Column<int>(type: "integer", nullable: false),
                    bachelor = table.Column<int>(type: "integer", nullable: false),
                    intermediate_degree = table.Column<int>(type: "integer", nullable: false),
                    theory_senior = table.Column<int>(type: "integer", nullable: false),
                    theory_intermediate = table.Column<int>(type: "integer", nullable: false),
                    theory_trained_rate = table.Column<double>(type: "double precision", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_staffing_year", x => x.stat_year);
                });

            migrationBuilder.CreateTable(
                name: "kpi_province_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    offices_ended = table.Column<int>(type: "integer", nullable: false),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true),
                    money_completed = table.Column<long>(type: "bigint", nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true),
                    offices_expected = table.Column<int>(type: "integer", nullable: false),
                    offices_reported = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    is_ended = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_year", x => x.stat_year);
                });

            migrationBuilder.CreateTable(
                name: "kpi_staffing_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    officers = table.Column<int>(type: "integer", nullable: false),
                    officers_junior = table.Column<int>(type: "integer", nullable: false),
                    officers_intermediate = table.Column<int>(type: "integer", nullable: false),
                    officers_senior = table.Column<int>(type: "integer", nullable: false),
                    postgraduate = table.Column<int>(type: "integer", nullable: false),
                    bachelor = table.Column<int>(type: "integer", nullable: false),
                    intermediate_degree = table.Column<int>(type: "integer", nullable: false),
                    theory_senior = table.Column<int>(type: "integer", nullable: false),
                    theory_intermediate = table.Column<int>(type: "integer", nullable: false),
                    theory_trained_rate = table.Column<double>(type: "double precision", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_staffing_year", x => new { x.stat_year, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "kpi_submission_timeliness",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    form_title_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    form_title_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    status_name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    status_name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_submission_timeliness", x => new { x.stat_year, x.months, x.office_code, x.form_code });
                });

            migrationBuilder.CreateTable(
                name: "load_lock",
                schema: "etl",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    times_taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_load_lock", x => x.office_code);
                });

            migrationBuilder.CreateTable(
                name: "mart_refresh_request",
                schema: "etl",
                columns: table => new
                {
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    claim = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mart_refresh_request", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                schema: "etl",
                columns: table => new
                {
                    event_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    audience = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    submission_id = table.Column<int>(type: "integer", nullable: true),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    period_key = table.Column<int>(type: "integer", nullable: true),
                    detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    addressed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.event_key);
                });

            migrationBuilder.CreateTable(
                name: "notice_refusal",
                schema: "etl",
                columns: table => new
                {
                    subscriber = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    refused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_refusal", x => new { x.subscriber, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "office_access",
                schema: "etl",
                columns: table => new
                {
                    login_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_access", x => new { x.login_name, x.office_code });
                });

            migrationBuilder.CreateTable(
                name: "office_address",
                schema: "etl",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    added_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_address", x => new { x.office_code, x.address });
                });

            migrationBuilder.CreateTable(
                name: "office_succession",
                schema: "dw",
                columns: table => new
                {
                    predecessor_office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    successor_office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    effective_date = table.Column<DateOnly>(type: "date", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    carries_figures = table.Column<bool>(type: "boolean", nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_succession", x => new { x.predecessor_office_code, x.successor_office_code });
                });

            migrationBuilder.CreateTable(
                name: "password_reset",
                schema: "etl",
                columns: table => new
                {
                    reset_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    name_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_reset", x => x.reset_id);
                });

            migrationBuilder.CreateTable(
                name: "recurring_job_pause",
                schema: "etl",
                columns: table => new
                {
                    job_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    paused_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    paused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_job_pause", x => x.job_name);
                });

            migrationBuilder.CreateTable(
                name: "schema_object",
                schema: "etl",
                columns: table => new
                {
                    object_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schema_object", x => x.object_name);
                });

            migrationBuilder.CreateTable(
                name: "set_aside_submission",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    set_aside_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_set_aside_submission", x => x.submission_id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failure",
                schema: "etl",
                columns: table => new
                {
                    name_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    address_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    waits_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_failure", x => new { x.name_hash, x.address_hash });
                });

            migrationBuilder.CreateTable(
                name: "submission_cause",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    slip = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    cells = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    alternatives = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    explains = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_cause", x => new { x.submission_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "submission_content",
                schema: "etl",
                columns: table => new
                {
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: true),
                    byte_count = table.Column<int>(type: "integer", nullable: false),
                    erased_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    erased_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    redaction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_content", x => x.content_hash);
                });

            migrationBuilder.CreateTable(
                name: "submission_total",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    column_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    total = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_total", x => new { x.submission_id, x.column_code });
                });

            migrationBuilder.CreateTable(
                name: "verification_run",
                schema: "etl",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_equal = table.Column<bool>(type: "boolean", nullable: false),
                    rows_compared = table.Column<long>(type: "bigint", nullable: false),
                    first_difference = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "working_process",
                schema: "etl",
                columns: table => new
                {
                    process_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    queues = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    settings = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_process", x => x.process_name);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                schema: "etl",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    provider_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    user_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "etl",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_session",
                schema: "etl",
                columns: table => new
                {
                    session_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    remote_address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    browser = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_session", x => x.session_hash);
                    table.ForeignKey(
                        name: "fk_account_session_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "etl",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                schema: "etl",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "etl",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_reading",
                schema: "etl",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    seen_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_reading", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_notice_reading_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "etl",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                schema: "etl",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "integer", nullable: false),
                    is_day_off = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    changed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => x.date_key);
                    table.ForeignKey(
                        name: "fk_calendar_day_dim_date_date_key",
                        column: x => x.date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dim_period",
                schema: "dw",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    start_date_key = table.Column<int>(type: "integer", nullable: false),
                    end_date_key = table.Column<int>(type: "integer", nullable: false),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false),
                    end_date = table.Column<DateOnly>(type: "date", nullable: false),
                    is_full_year = table.Column<bool>(type: "boolean", nullable: false),
                    office_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    label_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    label_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_period", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_dim_period_dim_date_end_date_key",
                        column: x => x.end_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dim_period_dim_date_start_date_key",
                        column: x => x.start_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bridge_regime_form",
                schema: "dw",
                columns: table => new
                {
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    form_key = table.Column<int>(type: "integer", nullable: false),
                    is_owed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_regime_form", x => new { x.regime_key, x.form_key });
                    table.ForeignKey(
                        name: "fk_bridge_regime_form_dim_form_form_key",
                        column: x => x.form_key,
                        principalSchema: "dw",
                        principalTable: "dim_form",
                        principalColumn: "form_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bridge_regime_form_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_column",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    column_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    fact_column = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    column_letter = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sheet_row = table.Column<int>(type: "integer", nullable: true),
                    heading = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_column", x => new { x.submission_key, x.column_code });
                    table.ForeignKey(
                        name: "fk_source_column_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_layout_column",
                schema: "etl",
                columns: table => new
                {
                    layout_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    column_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    headings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_layout_column", x => new { x.layout_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_form_layout_column_form_layout_layout_id",
                        column: x => x.layout_id,
                        principalSchema: "etl",
                        principalTable: "form_layout",
                        principalColumn: "layout_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_word",
                schema: "etl",
                columns: table => new
                {
                    word_id = table.Column<int>(type: "integer", nullable: false),
                    layout_id = table.Column<int>(type: "integer", nullable: true),
                    list_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    means = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    submission_id = table.Column<int>(type: "integer", nullable: true),
                    taught_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    taught_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retired_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    retired_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_word", x => x.word_id);
                    table.ForeignKey(
                        name: "fk_known_word_form_layout_layout_id",
                        column: x => x.layout_id,
                        principalSchema: "etl",
                        principalTable: "form_layout",
                        principalColumn: "layout_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_delivery",
                schema: "etl",
                columns: table => new
                {
                    event_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    subscriber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    worker = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_delivery", x => new { x.event_key, x.address });
                    table.ForeignKey(
                        name: "fk_notice_delivery_notice_event_key",
                        column: x => x.event_key,
                        principalSchema: "etl",
                        principalTable: "notice",
                        principalColumn: "event_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sender_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    declared_form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    declared_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    declared_period_key = table.Column<int>(type: "integer", nullable: true),
                    justification = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    justified_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: true),
                    months = table.Column<int>(type: "integer", nullable: true),
                    sheet_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    layout_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: true),
                    fact_rows = table.Column<int>(type: "integer", nullable: true),
                    figures_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    status_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approval = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    approval_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_submission_submission_content_content_hash",
                        column: x => x.content_hash,
                        principalSchema: "etl",
                        principalTable: "submission_content",
                        principalColumn: "content_hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_administrative_enforcement",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false),
                    court_orders = table.Column<long>(type: "bigint", nullable: false),
                    completed = table.Column<long>(type: "bigint", nullable: false),
                    pending = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_administrative_enforcement", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_reporting_regime_regime",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_administrative_enforcement_dim_submission_submission_k",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_award",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    award_kind_key = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    recipient_kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    decision_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    decision_date_key = table.Column<int>(type: "integer", nullable: false),
                    awards = table.Column<int>(type: "integer", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_award", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_award_dim_award_kind_award_kind_key",
                        column: x => x.award_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_award_kind",
                        principalColumn: "award_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_date_decision_date_key",
                        column: x => x.decision_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_award_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_budget_collection",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    revenue_kind_key = table.Column<int>(type: "integer", nullable: false),
                    to_collect = table.Column<long>(type: "bigint", nullable: false),
                    collected = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_budget_collection", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_revenue_kind_revenue_kind_key",
                        column: x => x.revenue_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_revenue_kind",
                        principalColumn: "revenue_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_budget_collection_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_case_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    basis_key = table.Column<int>(type: "integer", nullable: false),
                    case_type_key = table.Column<int>(type: "integer", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false),
                    entrusted = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false),
                    enforceable = table.Column<long>(type: "bigint", nullable: false),
                    completed = table.Column<long>(type: "bigint", nullable: false),
                    terminated = table.Column<long>(type: "bigint", nullable: false),
                    in_progress = table.Column<long>(type: "bigint", nullable: false),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false),
                    suspended = table.Column<long>(type: "bigint", nullable: false),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    carried_out = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_case_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalSchema: "dw",
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalSchema: "dw",
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_case_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_complaint",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    complaint_kind_key = table.Column<int>(type: "integer", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    accepted = table.Column<long>(type: "bigint", nullable: false),
                    resolved = table.Column<long>(type: "bigint", nullable: false),
                    found_right = table.Column<long>(type: "bigint", nullable: false),
                    found_partly_right = table.Column<long>(type: "bigint", nullable: false),
                    found_wrong = table.Column<long>(type: "bigint", nullable: false),
                    pending = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_complaint", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_complaint_kind_complaint_kind_key",
                        column: x => x.complaint_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_complaint_kind",
                        principalColumn: "complaint_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_complaint_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_coordination_document",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    document_kind_key = table.Column<int>(type: "integer", nullable: false),
                    document_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    document_date_key = table.Column<int>(type: "integer", nullable: false),
                    issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    partner_agency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_coordination_document", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_date_document_date_key",
                        column: x => x.document_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_document_kind_document_kind_",
                        column: x => x.document_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_document_kind",
                        principalColumn: "document_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_coordination_document_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_enforcement_case",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    decision_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    decision_date_key = table.Column<int>(type: "integer", nullable: false),
                    accepted_date_key = table.Column<int>(type: "integer", nullable: false),
                    status_date_key = table.Column<int>(type: "integer", nullable: false),
                    basis_key = table.Column<int>(type: "integer", nullable: false),
                    case_type_key = table.Column<int>(type: "integer", nullable: false),
                    debtor_kind_key = table.Column<int>(type: "integer", nullable: false),
                    creditor_kind_key = table.Column<int>(type: "integer", nullable: false),
                    officer_key = table.Column<long>(type: "bigint", nullable: false),
                    case_status_key = table.Column<int>(type: "integer", nullable: false),
                    legal_ground_key = table.Column<int>(type: "integer", nullable: false),
                    amount_to_enforce = table.Column<long>(type: "bigint", nullable: false),
                    amount_completed = table.Column<long>(type: "bigint", nullable: false),
                    state_budget_amount = table.Column<long>(type: "bigint", nullable: false),
                    is_carried_in = table.Column<bool>(type: "boolean", nullable: false),
                    is_issued_late = table.Column<bool>(type: "boolean", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_enforcement_case", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_case_status_case_status_key",
                        column: x => x.case_status_key,
                        principalSchema: "dw",
                        principalTable: "dim_case_status",
                        principalColumn: "case_status_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalSchema: "dw",
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_accepted_date_key",
                        column: x => x.accepted_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_decision_date_key",
                        column: x => x.decision_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_date_status_date_key",
                        column: x => x.status_date_key,
                        principalSchema: "dw",
                        principalTable: "dim_date",
                        principalColumn: "date_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalSchema: "dw",
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_legal_ground_legal_ground_key",
                        column: x => x.legal_ground_key,
                        principalSchema: "dw",
                        principalTable: "dim_legal_ground",
                        principalColumn: "legal_ground_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalSchema: "dw",
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_party_kind_creditor_kind_key",
                        column: x => x.creditor_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_party_kind",
                        principalColumn: "party_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_party_kind_debtor_kind_key",
                        column: x => x.debtor_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_party_kind",
                        principalColumn: "party_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_enforcement_case_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_exemption",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    exemption_kind_key = table.Column<int>(type: "integer", nullable: false),
                    proposed_cases = table.Column<long>(type: "bigint", nullable: false),
                    proposed_money = table.Column<long>(type: "bigint", nullable: false),
                    granted_cases = table.Column<long>(type: "bigint", nullable: false),
                    granted_money = table.Column<long>(type: "bigint", nullable: false),
                    refused_cases = table.Column<long>(type: "bigint", nullable: false),
                    refused_money = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_exemption", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_exemption_kind_exemption_kind_key",
                        column: x => x.exemption_kind_key,
                        principalSchema: "dw",
                        principalTable: "dim_exemption_kind",
                        principalColumn: "exemption_kind_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_exemption_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_index",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    index_key = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_index", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_index_dim_index_index_key",
                        column: x => x.index_key,
                        principalSchema: "dw",
                        principalTable: "dim_index",
                        principalColumn: "index_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_index_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_money_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    basis_key = table.Column<int>(type: "integer", nullable: false),
                    case_type_key = table.Column<int>(type: "integer", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false),
                    entrusted = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false),
                    enforceable = table.Column<long>(type: "bigint", nullable: false),
                    completed = table.Column<long>(type: "bigint", nullable: false),
                    terminated = table.Column<long>(type: "bigint", nullable: false),
                    in_progress = table.Column<long>(type: "bigint", nullable: false),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false),
                    suspended = table.Column<long>(type: "bigint", nullable: false),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    carried_out = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_money_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_case_type_case_type_key",
                        column: x => x.case_type_key,
                        principalSchema: "dw",
                        principalTable: "dim_case_type",
                        principalColumn: "case_type_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_execution_basis_basis_key",
                        column: x => x.basis_key,
                        principalSchema: "dw",
                        principalTable: "dim_execution_basis",
                        principalColumn: "basis_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_money_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_officer_case_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    officer_key = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false),
                    entrusted = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false),
                    enforceable = table.Column<long>(type: "bigint", nullable: false),
                    completed = table.Column<long>(type: "bigint", nullable: false),
                    terminated = table.Column<long>(type: "bigint", nullable: false),
                    in_progress = table.Column<long>(type: "bigint", nullable: false),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false),
                    suspended = table.Column<long>(type: "bigint", nullable: false),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    carried_out = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_officer_case_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalSchema: "dw",
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_case_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_officer_money_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    officer_key = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false),
                    carried_in = table.Column<long>(type: "bigint", nullable: false),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false),
                    entrusted = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false),
                    enforceable = table.Column<long>(type: "bigint", nullable: false),
                    completed = table.Column<long>(type: "bigint", nullable: false),
                    terminated = table.Column<long>(type: "bigint", nullable: false),
                    in_progress = table.Column<long>(type: "bigint", nullable: false),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false),
                    suspended = table.Column<long>(type: "bigint", nullable: false),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false),
                    carried_out = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_officer_money_result", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_officer_officer_key",
                        column: x => x.officer_key,
                        principalSchema: "dw",
                        principalTable: "dim_officer",
                        principalColumn: "officer_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_officer_money_result_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_prison_collection",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    prison_key = table.Column<int>(type: "integer", nullable: false),
                    cases = table.Column<long>(type: "bigint", nullable: false),
                    collected = table.Column<long>(type: "bigint", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_prison_collection", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_prison_prison_key",
                        column: x => x.prison_key,
                        principalSchema: "dw",
                        principalTable: "dim_prison",
                        principalColumn: "prison_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_prison_collection_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_staffing",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    staff_key = table.Column<long>(type: "bigint", nullable: false),
                    office_quota = table.Column<int>(type: "integer", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_staffing", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_staff_staff_key",
                        column: x => x.staff_key,
                        principalSchema: "dw",
                        principalTable: "dim_staff",
                        principalColumn: "staff_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_staffing_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_target",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false),
                    source_row = table.Column<int>(type: "integer", nullable: false),
                    target_version = table.Column<int>(type: "integer", nullable: false),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: false),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: false),
                    office_key = table.Column<int>(type: "integer", nullable: false),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    regime_key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_target", x => new { x.submission_key, x.source_row });
                    table.ForeignKey(
                        name: "fk_fact_target_dim_office_office_key",
                        column: x => x.office_key,
                        principalSchema: "dw",
                        principalTable: "dim_office",
                        principalColumn: "office_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_reporting_regime_regime_key",
                        column: x => x.regime_key,
                        principalSchema: "dw",
                        principalTable: "dim_reporting_regime",
                        principalColumn: "regime_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_target_dim_submission_submission_key",
                        column: x => x.submission_key,
                        principalSchema: "dw",
                        principalTable: "dim_submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "period_deadline",
                schema: "etl",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    changed_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_deadline", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_period_deadline_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "period_lock",
                schema: "etl",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    locked_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_lock", x => x.period_key);
                    table.ForeignKey(
                        name: "fk_period_lock_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_permit",
                schema: "etl",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    period_key = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    granted_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    granted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_permit", x => new { x.office_code, x.form_code, x.period_key });
                    table.ForeignKey(
                        name: "fk_submission_permit_dim_period_period_key",
                        column: x => x.period_key,
                        principalSchema: "dw",
                        principalTable: "dim_period",
                        principalColumn: "period_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_difference",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    cell = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    column_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    accepted = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    now = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_difference", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_reading_difference_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_review",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    reader = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reading_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    difference_count = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    is_damaged = table.Column<bool>(type: "boolean", nullable: false),
                    can_be_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    kept_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    kept_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_review", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_reading_review_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_answer",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    cell = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    answered_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_answer", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_answer_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_finding",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    severity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    cell = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    cell_count = table.Column<int>(type: "integer", nullable: false),
                    found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    expected = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    arguments = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_finding", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_finding_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_message",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    written_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_message", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_message_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_reading",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    reader = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    rows = table.Column<byte[]>(type: "bytea", nullable: false),
                    rows_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_reading", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_reading_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_review",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    decided_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_review", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_review_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_statement",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    figures = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_statement", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_submission_statement_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_status_change",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    worker = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_status_change", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_submission_status_change_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_word",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    word_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_word", x => new { x.submission_id, x.word_id });
                    table.ForeignKey(
                        name: "fk_submission_word_known_word_word_id",
                        column: x => x.word_id,
                        principalSchema: "etl",
                        principalTable: "known_word",
                        principalColumn: "word_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_submission_word_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                schema: "etl",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                schema: "etl",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_session_account_id",
                schema: "etl",
                table: "account_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_key_key_hash",
                schema: "etl",
                table: "api_key",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_occurred_at",
                schema: "etl",
                table: "audit_event",
                column: "occurred_at");

            migrationBuilder.CreateIndex(
                name: "ix_dim_age_band_code",
                schema: "dw",
                table: "dim_age_band",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_award_kind_code",
                schema: "dw",
                table: "dim_award_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_case_status_code",
                schema: "dw",
                table: "dim_case_status",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_case_type_code",
                schema: "dw",
                table: "dim_case_type",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_complaint_kind_code",
                schema: "dw",
                table: "dim_complaint_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_date_date",
                schema: "dw",
                table: "dim_date",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_document_kind_code",
                schema: "dw",
                table: "dim_document_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_execution_basis_code",
                schema: "dw",
                table: "dim_execution_basis",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_exemption_kind_code",
                schema: "dw",
                table: "dim_exemption_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_form_form_code",
                schema: "dw",
                table: "dim_form",
                column: "form_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_index_code",
                schema: "dw",
                table: "dim_index",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_legal_ground_code",
                schema: "dw",
                table: "dim_legal_ground",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_office_office_code_valid_from",
                schema: "dw",
                table: "dim_office",
                columns: new[] { "office_code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_officer_office_code_officer_code",
                schema: "dw",
                table: "dim_officer",
                columns: new[] { "office_code", "officer_code" });

            migrationBuilder.CreateIndex(
                name: "ix_dim_party_kind_code",
                schema: "dw",
                table: "dim_party_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_stat_year_months",
                schema: "dw",
                table: "dim_period",
                columns: new[] { "stat_year", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_prison_code",
                schema: "dw",
                table: "dim_prison",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_reporting_regime_regime_code",
                schema: "dw",
                table: "dim_reporting_regime",
                column: "regime_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_revenue_kind_code",
                schema: "dw",
                table: "dim_revenue_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_staff_office_code_staff_code",
                schema: "dw",
                table: "dim_staff",
                columns: new[] { "office_code", "staff_code" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_period_key_office_key",
                schema: "dw",
                table: "fact_administrative_enforcement",
                columns: new[] { "period_key", "office_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_period_key_office_key_revenue_kind_k",
                schema: "dw",
                table: "fact_budget_collection",
                columns: new[] { "period_key", "office_key", "revenue_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_case_result_period_key_office_key_basis_key_case_type_",
                schema: "dw",
                table: "fact_case_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_period_key_office_key_complaint_kind_key",
                schema: "dw",
                table: "fact_complaint",
                columns: new[] { "period_key", "office_key", "complaint_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_officer_key_period_key",
                schema: "dw",
                table: "fact_enforcement_case",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_period_key_office_key_decision_date_k",
                schema: "dw",
                table: "fact_enforcement_case",
                columns: new[] { "period_key", "office_key", "decision_date_key", "decision_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_period_key_office_key_exemption_kind_key",
                schema: "dw",
                table: "fact_exemption",
                columns: new[] { "period_key", "office_key", "exemption_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_period_key_office_key_index_key_scope",
                schema: "dw",
                table: "fact_index",
                columns: new[] { "period_key", "office_key", "index_key", "scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_money_result_period_key_office_key_basis_key_case_type",
                schema: "dw",
                table: "fact_money_result",
                columns: new[] { "period_key", "office_key", "basis_key", "case_type_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_officer_key_period_key",
                schema: "dw",
                table: "fact_officer_case_result",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_period_key_office_key_officer_key",
                schema: "dw",
                table: "fact_officer_case_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_officer_key_period_key",
                schema: "dw",
                table: "fact_officer_money_result",
                columns: new[] { "officer_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_period_key_office_key_officer_key",
                schema: "dw",
                table: "fact_officer_money_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_period_key_office_key_prison_key",
                schema: "dw",
                table: "fact_prison_collection",
                columns: new[] { "period_key", "office_key", "prison_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_period_key_office_key_staff_key",
                schema: "dw",
                table: "fact_staffing",
                columns: new[] { "period_key", "office_key", "staff_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_staff_key_period_key",
                schema: "dw",
                table: "fact_staffing",
                columns: new[] { "staff_key", "period_key" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_period_key_office_key_target_version",
                schema: "dw",
                table: "fact_target",
                columns: new[] { "period_key", "office_key", "target_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_layout_form_code",
                schema: "etl",
                table: "form_layout",
                column: "form_code");

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_name_started_at",
                schema: "etl",
                table: "job_run",
                columns: new[] { "job_name", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_addressed_at",
                schema: "etl",
                table: "notice",
                column: "addressed_at");

            migrationBuilder.CreateIndex(
                name: "ix_notice_audience_office_code_created_at",
                schema: "etl",
                table: "notice",
                columns: new[] { "audience", "office_code", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_delivery_state_next_attempt_at",
                schema: "etl",
                table: "notice_delivery",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_password_reset_name_hash_requested_at",
                schema: "etl",
                table: "password_reset",
                columns: new[] { "name_hash", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failure_last_failed_at",
                schema: "etl",
                table: "sign_in_failure",
                column: "last_failed_at");

            migrationBuilder.CreateIndex(
                name: "ix_submission_content_hash",
                schema: "etl",
                table: "submission",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_submission_form_code_office_code_stat_year_months",
                schema: "etl",
                table: "submission",
                columns: new[] { "form_code", "office_code", "stat_year", "months" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_layout_id",
                schema: "etl",
                table: "submission",
                column: "layout_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_status",
                schema: "etl",
                table: "submission",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_submission_word_word_id",
                schema: "etl",
                table: "submission_word",
                column: "word_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_login",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "account_session",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "account_token",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "api_key",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "audit_event",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "backup_run",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "bridge_office_structure",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "bridge_regime_form",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "build_stamp",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "calendar_day",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "code_list_member",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_age_band",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_administrative_enforcement",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_award",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_budget_collection",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_case_result",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_complaint",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_coordination_document",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_enforcement_case",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_exemption",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_index",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_money_result",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_officer_case_result",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_officer_money_result",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_prison_collection",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_staffing",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "fact_target",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "form_layout_column",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "job_run",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "key_sequence",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "kpi_award_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_coordination_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_correction_period",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_index_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_office_period",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_office_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_officer_period",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_province_period",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_province_staffing_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_province_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_staffing_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_submission_timeliness",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "load_lock",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "mart_refresh_request",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "notice_delivery",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "notice_reading",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "notice_refusal",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "office_access",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "office_address",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "office_succession",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "password_reset",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "period_deadline",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "period_lock",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "reading_difference",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "reading_review",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "recurring_job_pause",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "schema_object",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "set_aside_submission",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "sign_in_failure",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "source_column",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "submission_answer",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_cause",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_finding",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_message",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_permit",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_reading",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_review",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_statement",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_status_change",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_total",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_word",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "verification_run",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "working_process",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_form",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_award_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_revenue_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_complaint_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_document_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_case_status",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_legal_ground",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_party_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_exemption_kind",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_index",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_case_type",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_execution_basis",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_officer",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_prison",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_staff",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_office",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_reporting_regime",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "notice",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "account",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_submission",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_period",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "known_word",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_date",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "form_layout",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_content",
                schema: "etl");
        }
    }
}
