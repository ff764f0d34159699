using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MoreMarts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "office_due_at",
                schema: "dw",
                table: "dim_period",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "is_holiday",
                schema: "dw",
                table: "dim_date",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_working_day",
                schema: "dw",
                table: "dim_date",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
                },
                comment: "Forms that are sent in, and which of them every office owes");

            migrationBuilder.CreateTable(
                name: "kpi_award_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    award_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    awards = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_award_year", x => new { x.stat_year, x.award_kind, x.level });
                },
                comment: "Awards of the province by statistical year, kind and level");

            migrationBuilder.CreateTable(
                name: "kpi_coordination_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    document_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_coordination_year", x => new { x.stat_year, x.document_kind });
                },
                comment: "Coordination documents of the province by statistical year and kind");

            migrationBuilder.CreateTable(
                name: "kpi_index_year",
                schema: "mart",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    index_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    change_pp = table.Column<double>(type: "double precision", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_index_year", x => new { x.year, x.index_code, x.scope });
                },
                comment: "Published indices by year");

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
                    money_accepted = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_to_enforce = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_enforceable = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_completed = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_completed_change = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true),
                    money_backlog = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    money_enforceable_backlog = table.Column<decimal>(type: "numeric(19,0)", precision: 19, scale: 0, nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_officer_period", x => new { x.stat_year, x.months, x.office_code, x.officer_code });
                },
                comment: "KPIs of an officer by period");

            migrationBuilder.CreateTable(
                name: "kpi_staffing_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
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
                },
                comment: "Staff of an office, or of all (ALL), at the end of a statistical year");

            migrationBuilder.CreateTable(
                name: "kpi_submission_timeliness",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_submission_timeliness", x => new { x.stat_year, x.months, x.office_code, x.form_code });
                },
                comment: "Whether each office sent each form that it had to send, and in time");

            migrationBuilder.CreateIndex(
                name: "ix_dim_form_form_code",
                schema: "dw",
                table: "dim_form",
                column: "form_code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dim_form",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "kpi_award_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_coordination_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_index_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_officer_period",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_staffing_year",
                schema: "mart");

            migrationBuilder.DropTable(
                name: "kpi_submission_timeliness",
                schema: "mart");

            migrationBuilder.DropColumn(
                name: "office_due_at",
                schema: "dw",
                table: "dim_period");

            migrationBuilder.DropColumn(
                name: "is_holiday",
                schema: "dw",
                table: "dim_date");

            migrationBuilder.DropColumn(
                name: "is_working_day",
                schema: "dw",
                table: "dim_date");
        }
    }
}
