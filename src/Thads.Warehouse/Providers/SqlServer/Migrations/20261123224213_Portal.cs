using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "status",
                schema: "etl",
                table: "submission",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: false,
                comment: "Trạng thái: Received, Processing, Loaded, Superseded, Rejected, Held, Failed or Withdrawn.",
                oldClrType: typeof(string),
                oldType: "nvarchar(16)",
                oldMaxLength: 16,
                oldComment: "Trạng thái: Received, Processing, Loaded, Superseded, Rejected, Held or Failed.");

            migrationBuilder.AddColumn<string>(
                name: "approval",
                schema: "etl",
                table: "submission",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "None",
                comment: "Phê duyệt: None, Approved or Returned: what the province last said of it.");

            migrationBuilder.AddColumn<DateTime>(
                name: "approval_at",
                schema: "etl",
                table: "submission",
                type: "datetime2",
                nullable: true,
                comment: "Thời điểm phê duyệt: When the province said so (UTC).");

            migrationBuilder.AddColumn<string>(
                name: "sender_office_code",
                schema: "etl",
                table: "submission",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                comment: "Đơn vị của người gửi: The office that the sender belongs to; null where to none.",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "etl",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false, comment: "Số tài khoản: Counts up."),
                    display_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Họ tên hiển thị: How the account is shown to others.", collation: "Latin1_General_100_BIN2"),
                    role = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, comment: "Vai trò: District, Province, Analyst or Admin."),
                    office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Mã đơn vị: The office that a District account sends for; null for the other roles.", collation: "Latin1_General_100_BIN2"),
                    is_disabled = table.Column<bool>(type: "bit", nullable: false, comment: "Bị vô hiệu hóa: True where it may no longer sign in."),
                    must_change_password = table.Column<bool>(type: "bit", nullable: false, comment: "Phải đổi mật khẩu: True where somebody else set the password."),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm tạo: When it was made (UTC)."),
                    last_sign_in_at = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Lần đăng nhập cuối: When it last signed in (UTC)."),
                    user_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Tên đăng nhập: What is typed to sign in.", collation: "Latin1_General_100_BIN2"),
                    normalized_user_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Tên đăng nhập chuẩn hóa: The user name in capitals: unique.", collation: "Latin1_General_100_BIN2"),
                    email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Thư điện tử: Where notices go; null where none.", collation: "Latin1_General_100_BIN2"),
                    normalized_email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Thư điện tử chuẩn hóa: The address in capitals.", collation: "Latin1_General_100_BIN2"),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false, comment: "Thư điện tử đã xác nhận: True where the address is known to be the account's."),
                    password_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Băm mật khẩu: As ASP.NET Core Identity hashes it; null where it signs in elsewhere only.", collation: "Latin1_General_100_BIN2"),
                    security_stamp = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Dấu bảo mật: Changes whenever sessions must end.", collation: "Latin1_General_100_BIN2"),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Dấu đồng thời: Changes with every change of the row.", collation: "Latin1_General_100_BIN2"),
                    lockout_end = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Hết khóa tạm lúc: Until when it is locked out after wrong passwords."),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false, comment: "Cho phép khóa tạm: Whether wrong passwords lock it out."),
                    access_failed_count = table.Column<int>(type: "int", nullable: false, comment: "Số lần sai mật khẩu: Wrong passwords since the last right one.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                },
                comment: "Tài khoản: One row for someone who may sign in to the portal.");

            migrationBuilder.CreateTable(
                name: "api_key",
                schema: "etl",
                columns: table => new
                {
                    api_key_id = table.Column<int>(type: "int", nullable: false, comment: "Số khóa: Counts up."),
                    name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Tên khóa: What it is for.", collation: "Latin1_General_100_BIN2"),
                    office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The office it acts for, or ALL for a key that reads every office's figures.", collation: "Latin1_General_100_BIN2"),
                    prefix = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Phần đầu của khóa: The first letters of the key, by which its holder knows it.", collation: "Latin1_General_100_BIN2"),
                    key_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Băm của khóa: SHA-256 of the key.", collation: "Latin1_General_100_BIN2"),
                    scopes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Quyền: submit, read; separated by blanks.", collation: "Latin1_General_100_BIN2"),
                    created_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người tạo: Who made it.", collation: "Latin1_General_100_BIN2"),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm tạo: When it was made (UTC)."),
                    expires_at = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Hết hạn lúc: Until when it holds (UTC); null without end."),
                    revoked_at = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Thu hồi lúc: Since when it holds no more (UTC)."),
                    revoked_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Người thu hồi: Who revoked it.", collation: "Latin1_General_100_BIN2"),
                    last_used_at = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Dùng lần cuối: When it was last used (UTC), to the hour.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.api_key_id);
                },
                comment: "Khóa API: One row for a key by which a program acts for an office; the key itself is not kept.");

            migrationBuilder.CreateTable(
                name: "audit_event",
                schema: "etl",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "int", nullable: false, comment: "Số sự kiện: Counts up from 1 without gaps."),
                    occurred_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm: When it was done (UTC)."),
                    actor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người thực hiện: An account, a key, a user of the command line, or the system.", collation: "Latin1_General_100_BIN2"),
                    action = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Hành động: What was done: a stable code.", collation: "Latin1_General_100_BIN2"),
                    subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Đối tượng: To what.", collation: "Latin1_General_100_BIN2"),
                    office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Mã đơn vị: The office it concerns.", collation: "Latin1_General_100_BIN2"),
                    detail = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, comment: "Chi tiết: What else there is to know, as a JSON object.", collation: "Latin1_General_100_BIN2"),
                    remote_address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Địa chỉ mạng: The network address it came from.", collation: "Latin1_General_100_BIN2"),
                    previous_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Băm của sự kiện trước: The hash of the event before; 64 zeros on the first.", collation: "Latin1_General_100_BIN2"),
                    hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Băm: SHA-256 over every other column.", collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_event", x => x.event_id);
                },
                comment: "Nhật ký kiểm toán: One row for something that somebody did; each row's hash covers the one before.");

            migrationBuilder.CreateTable(
                name: "calendar_day",
                schema: "etl",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "int", nullable: false, comment: "Ngày: The day (dim_date)."),
                    is_day_off = table.Column<bool>(type: "bit", nullable: false, comment: "Là ngày nghỉ: True where nobody works, false where a weekend or holiday is worked."),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Lý do: Why it differs: the decree that says so.", collation: "Latin1_General_100_BIN2"),
                    changed_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người thay đổi: Who said so.", collation: "Latin1_General_100_BIN2"),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm thay đổi: When it was said (UTC).")
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
                },
                comment: "Ngày nghỉ do tỉnh đặt: One row for a day on which the province's calendar differs from the one that ships.");

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "etl",
                columns: table => new
                {
                    friendly_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Tên khóa: The key's name.", collation: "Latin1_General_100_BIN2"),
                    xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, comment: "Nội dung khóa: The key as ASP.NET Core writes it.", collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.friendly_name);
                },
                comment: "Khóa bảo vệ phiên đăng nhập: One row for a key that the portal protects cookies with.");

            migrationBuilder.CreateTable(
                name: "job_run",
                schema: "etl",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "int", nullable: false, comment: "Số lần chạy: Counts up."),
                    job_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Tên công việc: The recurring job's id in Hangfire.", collation: "Latin1_General_100_BIN2"),
                    job_id = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Số công việc: Hangfire's number of the run.", collation: "Latin1_General_100_BIN2"),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm bắt đầu: When it began (UTC)."),
                    finished_at = table.Column<DateTime>(type: "datetime2", nullable: true, comment: "Thời điểm kết thúc: When it ended (UTC); null while it runs."),
                    is_succeeded = table.Column<bool>(type: "bit", nullable: true, comment: "Thành công: True where it did what it should; null while it runs."),
                    message = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, comment: "Kết quả: What it came to, or why it failed.", collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.run_id);
                },
                comment: "Lần chạy công việc định kỳ: One row for a run of a recurring job.");

            migrationBuilder.CreateTable(
                name: "period_deadline",
                schema: "etl",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "int", nullable: false, comment: "Khóa kỳ: The period (dim_period)."),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false, comment: "Ngày cuối: The last day in time, on Vietnam's clock."),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Lý do: Why it is not the regime's.", collation: "Latin1_General_100_BIN2"),
                    changed_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người thay đổi: Who set it.", collation: "Latin1_General_100_BIN2"),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm thay đổi: When it was set (UTC).")
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
                },
                comment: "Hạn nộp do tỉnh đặt: One row for a period whose deadline is not the regime's.");

            migrationBuilder.CreateTable(
                name: "recurring_job_pause",
                schema: "etl",
                columns: table => new
                {
                    job_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Tên công việc: The recurring job's id in Hangfire.", collation: "Latin1_General_100_BIN2"),
                    paused_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người tạm dừng: Who paused it.", collation: "Latin1_General_100_BIN2"),
                    paused_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm tạm dừng: When it was paused (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_job_pause", x => x.job_name);
                },
                comment: "Công việc định kỳ tạm dừng: One row for a recurring job that runs by hand only.");

            migrationBuilder.CreateTable(
                name: "submission_permit",
                schema: "etl",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The office that may send.", collation: "Latin1_General_100_BIN2"),
                    form_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Mã biểu: The form that may be sent.", collation: "Latin1_General_100_BIN2"),
                    period_key = table.Column<int>(type: "int", nullable: false, comment: "Khóa kỳ: The period that it may be sent for."),
                    expires_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Hết hạn lúc: Until when (UTC)."),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, comment: "Lý do: Why.", collation: "Latin1_General_100_BIN2"),
                    granted_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người cho phép: Who gave leave.", collation: "Latin1_General_100_BIN2"),
                    granted_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm cho phép: When it was given (UTC).")
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
                },
                comment: "Cho phép gửi lại: One row for an office × form × period that may be sent though it is locked or approved, until a moment.");

            migrationBuilder.CreateTable(
                name: "submission_review",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "int", nullable: false, comment: "Số báo cáo: The submission (etl.submission)."),
                    ordinal = table.Column<int>(type: "int", nullable: false, comment: "Thứ tự: Counts from 1 within the submission."),
                    decision = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, comment: "Quyết định: Approved, Returned, or None where what was approved is reopened."),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, comment: "Lý do: Why; null only where it was approved.", collation: "Latin1_General_100_BIN2"),
                    decided_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Người quyết định: Who decided.", collation: "Latin1_General_100_BIN2"),
                    decided_at = table.Column<DateTime>(type: "datetime2", nullable: false, comment: "Thời điểm quyết định: When it was decided (UTC).")
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
                },
                comment: "Phê duyệt và trả lại: One row for a decision of the province on a loaded submission; the last one holds.");

            migrationBuilder.CreateTable(
                name: "account_login",
                schema: "etl",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Nhà cung cấp: The scheme of the provider.", collation: "Latin1_General_100_BIN2"),
                    provider_key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, comment: "Định danh tại nhà cung cấp: The subject at the provider.", collation: "Latin1_General_100_BIN2"),
                    provider_display_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, comment: "Tên nhà cung cấp: How the provider is shown.", collation: "Latin1_General_100_BIN2"),
                    user_id = table.Column<int>(type: "int", nullable: false, comment: "Số tài khoản: The account it signs in as.")
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
                },
                comment: "Danh tính đăng nhập một lần: One row for an identity at an OpenID Connect provider that signs in as an account.");

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
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");

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
                name: "ix_job_run_job_name_started_at",
                schema: "etl",
                table: "job_run",
                columns: new[] { "job_name", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_login",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "api_key",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "audit_event",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "calendar_day",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "job_run",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "period_deadline",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "recurring_job_pause",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_permit",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "submission_review",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "account",
                schema: "etl");

            migrationBuilder.DropColumn(
                name: "approval",
                schema: "etl",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "approval_at",
                schema: "etl",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "sender_office_code",
                schema: "etl",
                table: "submission");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                schema: "etl",
                table: "submission",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: false,
                comment: "Trạng thái: Received, Processing, Loaded, Superseded, Rejected, Held or Failed.",
                oldClrType: typeof(string),
                oldType: "nvarchar(16)",
                oldMaxLength: 16,
                oldComment: "Trạng thái: Received, Processing, Loaded, Superseded, Rejected, Held, Failed or Withdrawn.");
        }
    }
}
