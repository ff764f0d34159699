using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MoreMarts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "office_due_at",
                table: "dim_period",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "is_holiday",
                table: "dim_date",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_working_day",
                table: "dim_date",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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
                },
                comment: "Forms that are sent in, and which of them every office owes");

            migrationBuilder.CreateTable(
                name: "kpi_award_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    award_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    awards = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_award_year", x => new { x.stat_year, x.award_kind, x.level });
                },
                comment: "Awards of the province by statistical year, kind and level");

            migrationBuilder.CreateTable(
                name: "kpi_coordination_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    document_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    documents = table.Column<int>(type: "INTEGER", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_coordination_year", x => new { x.stat_year, x.document_kind });
                },
                comment: "Coordination documents of the province by statistical year and kind");

            migrationBuilder.CreateTable(
                name: "kpi_index_year",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    index_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    change_pp = table.Column<double>(type: "REAL", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_index_year", x => new { x.year, x.index_code, x.scope });
                },
                comment: "Published indices by year");

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
                    money_accepted = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_completed_change = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "REAL", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "REAL", nullable: true),
                    money_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_officer_period", x => new { x.stat_year, x.months, x.office_code, x.officer_code });
                },
                comment: "KPIs of an officer by period");

            migrationBuilder.CreateTable(
                name: "kpi_staffing_year",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
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
                },
                comment: "Staff of an office, or of all (ALL), at the end of a statistical year");

            migrationBuilder.CreateTable(
                name: "kpi_submission_timeliness",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_submission_timeliness", x => new { x.stat_year, x.months, x.office_code, x.form_code });
                },
                comment: "Whether each office sent each form that it had to send, and in time");

            migrationBuilder.CreateIndex(
                name: "ix_dim_form_form_code",
                table: "dim_form",
                column: "form_code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dim_form");

            migrationBuilder.DropTable(
                name: "kpi_award_year");

            migrationBuilder.DropTable(
                name: "kpi_coordination_year");

            migrationBuilder.DropTable(
                name: "kpi_index_year");

            migrationBuilder.DropTable(
                name: "kpi_officer_period");

            migrationBuilder.DropTable(
                name: "kpi_staffing_year");

            migrationBuilder.DropTable(
                name: "kpi_submission_timeliness");

            migrationBuilder.DropColumn(
                name: "office_due_at",
                table: "dim_period");

            migrationBuilder.DropColumn(
                name: "is_holiday",
                table: "dim_date");

            migrationBuilder.DropColumn(
                name: "is_working_day",
                table: "dim_date");
        }
    }
}
