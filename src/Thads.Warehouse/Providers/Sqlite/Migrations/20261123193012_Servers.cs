using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Servers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_fact_target_office_key",
                table: "fact_target");

            migrationBuilder.DropIndex(
                name: "ix_fact_target_regime_key",
                table: "fact_target");

            migrationBuilder.DropIndex(
                name: "ix_fact_staffing_office_key",
                table: "fact_staffing");

            migrationBuilder.DropIndex(
                name: "ix_fact_staffing_regime_key",
                table: "fact_staffing");

            migrationBuilder.DropIndex(
                name: "ix_fact_prison_collection_office_key",
                table: "fact_prison_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_prison_collection_prison_key",
                table: "fact_prison_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_prison_collection_regime_key",
                table: "fact_prison_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_officer_money_result_office_key",
                table: "fact_officer_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_officer_money_result_regime_key",
                table: "fact_officer_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_officer_case_result_office_key",
                table: "fact_officer_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_officer_case_result_regime_key",
                table: "fact_officer_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_money_result_basis_key",
                table: "fact_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_money_result_case_type_key",
                table: "fact_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_money_result_office_key",
                table: "fact_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_money_result_regime_key",
                table: "fact_money_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_index_index_key",
                table: "fact_index");

            migrationBuilder.DropIndex(
                name: "ix_fact_index_office_key",
                table: "fact_index");

            migrationBuilder.DropIndex(
                name: "ix_fact_index_regime_key",
                table: "fact_index");

            migrationBuilder.DropIndex(
                name: "ix_fact_exemption_exemption_kind_key",
                table: "fact_exemption");

            migrationBuilder.DropIndex(
                name: "ix_fact_exemption_office_key",
                table: "fact_exemption");

            migrationBuilder.DropIndex(
                name: "ix_fact_exemption_regime_key",
                table: "fact_exemption");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_accepted_date_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_basis_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_case_status_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_case_type_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_creditor_kind_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_debtor_kind_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_decision_date_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_legal_ground_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_office_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_regime_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_enforcement_case_status_date_key",
                table: "fact_enforcement_case");

            migrationBuilder.DropIndex(
                name: "ix_fact_coordination_document_document_date_key",
                table: "fact_coordination_document");

            migrationBuilder.DropIndex(
                name: "ix_fact_coordination_document_document_kind_key",
                table: "fact_coordination_document");

            migrationBuilder.DropIndex(
                name: "ix_fact_coordination_document_office_key",
                table: "fact_coordination_document");

            migrationBuilder.DropIndex(
                name: "ix_fact_coordination_document_period_key",
                table: "fact_coordination_document");

            migrationBuilder.DropIndex(
                name: "ix_fact_coordination_document_regime_key",
                table: "fact_coordination_document");

            migrationBuilder.DropIndex(
                name: "ix_fact_complaint_complaint_kind_key",
                table: "fact_complaint");

            migrationBuilder.DropIndex(
                name: "ix_fact_complaint_office_key",
                table: "fact_complaint");

            migrationBuilder.DropIndex(
                name: "ix_fact_complaint_regime_key",
                table: "fact_complaint");

            migrationBuilder.DropIndex(
                name: "ix_fact_case_result_basis_key",
                table: "fact_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_case_result_case_type_key",
                table: "fact_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_case_result_office_key",
                table: "fact_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_case_result_regime_key",
                table: "fact_case_result");

            migrationBuilder.DropIndex(
                name: "ix_fact_budget_collection_office_key",
                table: "fact_budget_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_budget_collection_regime_key",
                table: "fact_budget_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_budget_collection_revenue_kind_key",
                table: "fact_budget_collection");

            migrationBuilder.DropIndex(
                name: "ix_fact_award_award_kind_key",
                table: "fact_award");

            migrationBuilder.DropIndex(
                name: "ix_fact_award_decision_date_key",
                table: "fact_award");

            migrationBuilder.DropIndex(
                name: "ix_fact_award_office_key",
                table: "fact_award");

            migrationBuilder.DropIndex(
                name: "ix_fact_award_period_key",
                table: "fact_award");

            migrationBuilder.DropIndex(
                name: "ix_fact_award_regime_key",
                table: "fact_award");

            migrationBuilder.DropIndex(
                name: "ix_fact_administrative_enforcement_office_key",
                table: "fact_administrative_enforcement");

            migrationBuilder.DropIndex(
                name: "ix_fact_administrative_enforcement_regime_key",
                table: "fact_administrative_enforcement");

            migrationBuilder.DropIndex(
                name: "ix_dim_period_end_date_key",
                table: "dim_period");

            migrationBuilder.DropIndex(
                name: "ix_dim_period_start_date_key",
                table: "dim_period");

            migrationBuilder.RenameColumn(
                name: "postponed48c",
                table: "fact_officer_money_result",
                newName: "postponed_48c");

            migrationBuilder.RenameColumn(
                name: "postponed48c",
                table: "fact_officer_case_result",
                newName: "postponed_48c");

            migrationBuilder.RenameColumn(
                name: "postponed48c",
                table: "fact_money_result",
                newName: "postponed_48c");

            migrationBuilder.RenameColumn(
                name: "postponed48c",
                table: "fact_case_result",
                newName: "postponed_48c");

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
                name: "bridge_office_structure",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    current_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    is_fictitious = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_office_structure", x => new { x.office_code, x.current_office_code });
                },
                comment: "Bridge from each office to those of today's structure; the weights of one office add up to 1");

            migrationBuilder.CreateTable(
                name: "build_stamp",
                columns: table => new
                {
                    stamp_id = table.Column<int>(type: "INTEGER", nullable: false),
                    migration = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    built_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_build_stamp", x => x.stamp_id);
                },
                comment: "The schema under which facts and marts were last built whole");

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

            migrationBuilder.CreateTable(
                name: "office_access",
                columns: table => new
                {
                    login_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_access", x => new { x.login_name, x.office_code });
                },
                comment: "Which offices a database login may see under row-level security");

            migrationBuilder.CreateTable(
                name: "office_succession",
                columns: table => new
                {
                    predecessor_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    successor_office_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    effective_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_fictitious = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_succession", x => new { x.predecessor_office_code, x.successor_office_code });
                },
                comment: "Which offices succeeded which, from when on and with what share");

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
                },
                comment: "Views made by the product, and the text that each was made from");

            migrationBuilder.CreateTable(
                name: "source_column",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    column_code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    fact_column = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    column_letter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
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
                },
                comment: "Where in its workbook each column of a current submission stands");

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
                },
                comment: "Results of verifying the warehouse against the stored submissions");

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
                name: "bridge_office_structure");

            migrationBuilder.DropTable(
                name: "build_stamp");

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

            migrationBuilder.DropTable(
                name: "office_access");

            migrationBuilder.DropTable(
                name: "office_succession");

            migrationBuilder.DropTable(
                name: "schema_object");

            migrationBuilder.DropTable(
                name: "source_column");

            migrationBuilder.DropTable(
                name: "verification_run");

            migrationBuilder.DropColumn(
                name: "office_due_at",
                table: "dim_period");

            migrationBuilder.DropColumn(
                name: "is_holiday",
                table: "dim_date");

            migrationBuilder.DropColumn(
                name: "is_working_day",
                table: "dim_date");

            migrationBuilder.RenameColumn(
                name: "postponed_48c",
                table: "fact_officer_money_result",
                newName: "postponed48c");

            migrationBuilder.RenameColumn(
                name: "postponed_48c",
                table: "fact_officer_case_result",
                newName: "postponed48c");

            migrationBuilder.RenameColumn(
                name: "postponed_48c",
                table: "fact_money_result",
                newName: "postponed48c");

            migrationBuilder.RenameColumn(
                name: "postponed_48c",
                table: "fact_case_result",
                newName: "postponed48c");

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_office_key",
                table: "fact_target",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_regime_key",
                table: "fact_target",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_office_key",
                table: "fact_staffing",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_regime_key",
                table: "fact_staffing",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_office_key",
                table: "fact_prison_collection",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_prison_key",
                table: "fact_prison_collection",
                column: "prison_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_regime_key",
                table: "fact_prison_collection",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_office_key",
                table: "fact_officer_money_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_regime_key",
                table: "fact_officer_money_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_office_key",
                table: "fact_officer_case_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_regime_key",
                table: "fact_officer_case_result",
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
                name: "ix_fact_money_result_regime_key",
                table: "fact_money_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_index_key",
                table: "fact_index",
                column: "index_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_office_key",
                table: "fact_index",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_regime_key",
                table: "fact_index",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_exemption_kind_key",
                table: "fact_exemption",
                column: "exemption_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_office_key",
                table: "fact_exemption",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_regime_key",
                table: "fact_exemption",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_accepted_date_key",
                table: "fact_enforcement_case",
                column: "accepted_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_basis_key",
                table: "fact_enforcement_case",
                column: "basis_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_case_status_key",
                table: "fact_enforcement_case",
                column: "case_status_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_case_type_key",
                table: "fact_enforcement_case",
                column: "case_type_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_creditor_kind_key",
                table: "fact_enforcement_case",
                column: "creditor_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_debtor_kind_key",
                table: "fact_enforcement_case",
                column: "debtor_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_decision_date_key",
                table: "fact_enforcement_case",
                column: "decision_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_legal_ground_key",
                table: "fact_enforcement_case",
                column: "legal_ground_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_office_key",
                table: "fact_enforcement_case",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_regime_key",
                table: "fact_enforcement_case",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_status_date_key",
                table: "fact_enforcement_case",
                column: "status_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_coordination_document_document_date_key",
                table: "fact_coordination_document",
                column: "document_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_coordination_document_document_kind_key",
                table: "fact_coordination_document",
                column: "document_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_coordination_document_office_key",
                table: "fact_coordination_document",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_coordination_document_period_key",
                table: "fact_coordination_document",
                column: "period_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_coordination_document_regime_key",
                table: "fact_coordination_document",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_complaint_kind_key",
                table: "fact_complaint",
                column: "complaint_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_office_key",
                table: "fact_complaint",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_regime_key",
                table: "fact_complaint",
                column: "regime_key");

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
                name: "ix_fact_case_result_regime_key",
                table: "fact_case_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_office_key",
                table: "fact_budget_collection",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_regime_key",
                table: "fact_budget_collection",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_budget_collection_revenue_kind_key",
                table: "fact_budget_collection",
                column: "revenue_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_award_award_kind_key",
                table: "fact_award",
                column: "award_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_award_decision_date_key",
                table: "fact_award",
                column: "decision_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_award_office_key",
                table: "fact_award",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_award_period_key",
                table: "fact_award",
                column: "period_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_award_regime_key",
                table: "fact_award",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_office_key",
                table: "fact_administrative_enforcement",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_regime_key",
                table: "fact_administrative_enforcement",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_end_date_key",
                table: "dim_period",
                column: "end_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_dim_period_start_date_key",
                table: "dim_period",
                column: "start_date_key");
        }
    }
}
