using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "approval",
                table: "submission",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateTime>(
                name: "approval_at",
                table: "submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sender_office_code",
                table: "submission",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

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
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                },
                comment: "Accounts of the portal");

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
                },
                comment: "Keys of programs, hashed");

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
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_event", x => x.event_id);
                },
                comment: "Who did what, hash-chained");

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
                },
                comment: "Days that differ from the calendar that ships");

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
                },
                comment: "Keys that protect cookies");

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
                },
                comment: "Runs of the recurring jobs");

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
                },
                comment: "Deadlines in place of the regime's");

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
                },
                comment: "Recurring jobs that are paused");

            migrationBuilder.CreateTable(
                name: "submission_permit",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
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
                },
                comment: "Exceptions from locks, with their expiry");

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
                },
                comment: "Approvals and returns of each submission");

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
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
                },
                comment: "Identities at an OpenID Connect provider, by account");

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
                name: "ix_api_key_key_hash",
                table: "api_key",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_occurred_at",
                table: "audit_event",
                column: "occurred_at");

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_name_started_at",
                table: "job_run",
                columns: new[] { "job_name", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "audit_event");

            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "period_deadline");

            migrationBuilder.DropTable(
                name: "recurring_job_pause");

            migrationBuilder.DropTable(
                name: "submission_permit");

            migrationBuilder.DropTable(
                name: "submission_review");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropColumn(
                name: "approval",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "approval_at",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "sender_office_code",
                table: "submission");
        }
    }
}
