using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AllForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // One row an office from now on. The rows hold nothing but the lock itself.
            migrationBuilder.Sql("delete from load_lock;");

            migrationBuilder.DropPrimaryKey(
                name: "pk_load_lock",
                table: "load_lock");

            migrationBuilder.DropColumn(
                name: "form_code",
                table: "load_lock");

            migrationBuilder.AddColumn<string>(
                name: "justification",
                table: "submission",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "justified_by",
                table: "submission",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_load_lock",
                table: "load_lock",
                column: "office_code");

            migrationBuilder.CreateTable(
                name: "code_list_member",
                columns: table => new
                {
                    list_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_list_member", x => new { x.list_name, x.code });
                },
                comment: "Values that columns of the forms may take");

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
                },
                comment: "Hình thức khen thưởng: kinds of award");

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
                },
                comment: "Trạng thái: where a case stands");

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
                },
                comment: "Khiếu nại, tố cáo: complaint or denunciation");

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
                },
                comment: "Loại văn bản: kinds of coordination document");

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
                },
                comment: "Miễn, giảm: exemption or reduction");

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
                },
                comment: "Chỉ số: published indices");

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
                },
                comment: "Căn cứ pháp lý: grounds of postponement, suspension and termination");

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
                },
                comment: "Chấp hành viên; type-2 history by office_code and officer_code");

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
                },
                comment: "Loại đương sự: kinds of debtor and creditor");

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
                },
                comment: "Trại giam: where debtors serve sentences");

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
                },
                comment: "Công chức, người lao động; type-2 history by office_code and staff_code");

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
                },
                comment: "Follow-up of administrative judgments: office × period");

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
                },
                comment: "Measures that several forms state, for reconciling them");

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
                },
                comment: "Awards: office × year × kind × level × recipient");

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
                },
                comment: "Complaints and denunciations: office × period × kind");

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
                },
                comment: "Coordination documents: office × year × document");

            migrationBuilder.CreateTable(
                name: "fact_exemption",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    exemption_kind_key = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed_money = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    granted_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    granted_money = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    refused_cases = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_money = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
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
                },
                comment: "Exemptions and reductions of obligations: office × period × kind");

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
                },
                comment: "Published indices: year × index × scope");

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
                    postponed48c = table.Column<long>(type: "INTEGER", nullable: false),
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
                },
                comment: "Results in cases by officer: office × period × officer");

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
                    carried_out = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false)
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
                },
                comment: "Results in money by officer: office × period × officer");

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
                    amount_to_enforce = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    amount_completed = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
                    state_budget_amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
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
                },
                comment: "The register: one row for each enforcement decision as it stands at a period’s end");

            migrationBuilder.CreateTable(
                name: "fact_prison_collection",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    prison_key = table.Column<int>(type: "INTEGER", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    collected = table.Column<long>(type: "INTEGER", precision: 19, scale: 0, nullable: false),
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
                },
                comment: "Money collected from debtors in prison: office × period × prison");

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
                },
                comment: "Staff on the books: office × period × person");

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
                name: "ix_dim_complaint_kind_code",
                table: "dim_complaint_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_document_kind_code",
                table: "dim_document_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_exemption_kind_code",
                table: "dim_exemption_kind",
                column: "code",
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
                name: "ix_dim_officer_office_code_officer_code",
                table: "dim_officer",
                columns: new[] { "office_code", "officer_code" });

            migrationBuilder.CreateIndex(
                name: "ix_dim_party_kind_code",
                table: "dim_party_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_prison_code",
                table: "dim_prison",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_staff_office_code_staff_code",
                table: "dim_staff",
                columns: new[] { "office_code", "staff_code" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_office_key",
                table: "fact_administrative_enforcement",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_period_key_office_key",
                table: "fact_administrative_enforcement",
                columns: new[] { "period_key", "office_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_administrative_enforcement_regime_key",
                table: "fact_administrative_enforcement",
                column: "regime_key");

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
                name: "ix_fact_complaint_complaint_kind_key",
                table: "fact_complaint",
                column: "complaint_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_office_key",
                table: "fact_complaint",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_period_key_office_key_complaint_kind_key",
                table: "fact_complaint",
                columns: new[] { "period_key", "office_key", "complaint_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_complaint_regime_key",
                table: "fact_complaint",
                column: "regime_key");

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
                name: "ix_fact_enforcement_case_officer_key",
                table: "fact_enforcement_case",
                column: "officer_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_period_key_office_key_decision_date_key_decision_number",
                table: "fact_enforcement_case",
                columns: new[] { "period_key", "office_key", "decision_date_key", "decision_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_regime_key",
                table: "fact_enforcement_case",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_enforcement_case_status_date_key",
                table: "fact_enforcement_case",
                column: "status_date_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_exemption_kind_key",
                table: "fact_exemption",
                column: "exemption_kind_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_office_key",
                table: "fact_exemption",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_period_key_office_key_exemption_kind_key",
                table: "fact_exemption",
                columns: new[] { "period_key", "office_key", "exemption_kind_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_exemption_regime_key",
                table: "fact_exemption",
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
                name: "ix_fact_index_period_key_office_key_index_key_scope",
                table: "fact_index",
                columns: new[] { "period_key", "office_key", "index_key", "scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_index_regime_key",
                table: "fact_index",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_office_key",
                table: "fact_officer_case_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_officer_key",
                table: "fact_officer_case_result",
                column: "officer_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_period_key_office_key_officer_key",
                table: "fact_officer_case_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_regime_key",
                table: "fact_officer_case_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_office_key",
                table: "fact_officer_money_result",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_officer_key",
                table: "fact_officer_money_result",
                column: "officer_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_period_key_office_key_officer_key",
                table: "fact_officer_money_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_regime_key",
                table: "fact_officer_money_result",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_office_key",
                table: "fact_prison_collection",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_period_key_office_key_prison_key",
                table: "fact_prison_collection",
                columns: new[] { "period_key", "office_key", "prison_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_prison_key",
                table: "fact_prison_collection",
                column: "prison_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_prison_collection_regime_key",
                table: "fact_prison_collection",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_office_key",
                table: "fact_staffing",
                column: "office_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_period_key_office_key_staff_key",
                table: "fact_staffing",
                columns: new[] { "period_key", "office_key", "staff_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_regime_key",
                table: "fact_staffing",
                column: "regime_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_staffing_staff_key",
                table: "fact_staffing",
                column: "staff_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "code_list_member");

            migrationBuilder.DropTable(
                name: "fact_administrative_enforcement");

            migrationBuilder.DropTable(
                name: "fact_award");

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
                name: "fact_officer_case_result");

            migrationBuilder.DropTable(
                name: "fact_officer_money_result");

            migrationBuilder.DropTable(
                name: "fact_prison_collection");

            migrationBuilder.DropTable(
                name: "fact_staffing");

            migrationBuilder.DropTable(
                name: "submission_statement");

            migrationBuilder.DropTable(
                name: "dim_award_kind");

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
                name: "dim_officer");

            migrationBuilder.DropTable(
                name: "dim_prison");

            migrationBuilder.DropTable(
                name: "dim_staff");

            migrationBuilder.DropPrimaryKey(
                name: "pk_load_lock",
                table: "load_lock");

            migrationBuilder.DropColumn(
                name: "justification",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "justified_by",
                table: "submission");

            migrationBuilder.AddColumn<string>(
                name: "form_code",
                table: "load_lock",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_load_lock",
                table: "load_lock",
                columns: new[] { "office_code", "form_code" });
        }
    }
}
