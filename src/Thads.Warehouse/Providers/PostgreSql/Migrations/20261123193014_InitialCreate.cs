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
                name: "dw");

            migrationBuilder.EnsureSchema(
                name: "etl");

            migrationBuilder.EnsureSchema(
                name: "mart");

            migrationBuilder.CreateTable(
                name: "bridge_office_structure",
                schema: "dw",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    current_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị hiện nay: The office of today's structure that carries it on; itself where it still exists.", collation: "C"),
                    weight = table.Column<double>(type: "double precision", nullable: false, comment: "Tỷ trọng: The share of the office's figures that goes there; the weights of one office add up to 1."),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false, comment: "Là dữ liệu giả định: True (1 in views) where a succession it rests on was made up, as the demo's is.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_office_structure", x => new { x.office_code, x.current_office_code });
                },
                comment: "Đơn vị theo cơ cấu hiện nay: One row for an office × the office of today's structure that carries it on.");

            migrationBuilder.CreateTable(
                name: "build_stamp",
                schema: "etl",
                columns: table => new
                {
                    stamp_id = table.Column<int>(type: "integer", nullable: false, comment: "Số thứ tự: Always 1: there is one row."),
                    migration = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Phiên bản lược đồ: The newest migration that was applied then.", collation: "C"),
                    built_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm dựng: When facts and marts were built whole (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_build_stamp", x => x.stamp_id);
                },
                comment: "Dấu dựng kho: One row: the schema under which facts and marts were last built whole.");

            migrationBuilder.CreateTable(
                name: "code_list_member",
                schema: "etl",
                columns: table => new
                {
                    list_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên danh mục: The list, such as officer_grade.", collation: "C"),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_list_member", x => new { x.list_name, x.code });
                },
                comment: "Giá trị của danh mục: One row for a value that a column of a form may take.");

            migrationBuilder.CreateTable(
                name: "dim_award_kind",
                schema: "dw",
                columns: table => new
                {
                    award_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa hình thức khen thưởng: The kind of award (dim_award_kind)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_award_kind", x => x.award_kind_key);
                },
                comment: "Hình thức khen thưởng: One row for a kind of award or emulation title; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_case_status",
                schema: "dw",
                columns: table => new
                {
                    case_status_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa trạng thái: Where the case stands (dim_case_status)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_status", x => x.case_status_key);
                },
                comment: "Trạng thái của việc: One row for a status of a case, named after the column of the result forms that counts it; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_case_type",
                schema: "dw",
                columns: table => new
                {
                    case_type_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại việc: The kind of judgment (dim_case_type)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_case_type", x => x.case_type_key);
                },
                comment: "Loại việc: One row for a kind of judgment that is enforced; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_complaint_kind",
                schema: "dw",
                columns: table => new
                {
                    complaint_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại đơn: Complaint or denunciation (dim_complaint_kind)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_complaint_kind", x => x.complaint_kind_key);
                },
                comment: "Khiếu nại, tố cáo: One row for complaint and one for denunciation; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_date",
                schema: "dw",
                columns: table => new
                {
                    date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày: The day as yyyymmdd."),
                    date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Ngày: The calendar day."),
                    year = table.Column<int>(type: "integer", nullable: false, comment: "Năm dương lịch: The calendar year."),
                    quarter = table.Column<int>(type: "integer", nullable: false, comment: "Quý: The calendar quarter, 1 to 4."),
                    month = table.Column<int>(type: "integer", nullable: false, comment: "Tháng: The calendar month, 1 to 12."),
                    day = table.Column<int>(type: "integer", nullable: false, comment: "Ngày trong tháng: The day of the month."),
                    day_of_week = table.Column<int>(type: "integer", nullable: false, comment: "Thứ: 1 = Monday to 7 = Sunday (ISO 8601)."),
                    is_weekend = table.Column<bool>(type: "boolean", nullable: false, comment: "Là ngày cuối tuần: True on Saturday and Sunday."),
                    is_holiday = table.Column<bool>(type: "boolean", nullable: false, comment: "Là ngày nghỉ lễ: True on a public holiday or a day off in its place."),
                    is_working_day = table.Column<bool>(type: "boolean", nullable: false, comment: "Là ngày làm việc: True on a day that deadlines in working days count."),
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year of the day, which begins on 1 October of the year before."),
                    stat_month = table.Column<int>(type: "integer", nullable: false, comment: "Tháng thứ trong năm thống kê: 1 = October to 12 = September."),
                    label_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nhãn ngày: The day as Vietnamese write it.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_date", x => x.date_key);
                },
                comment: "Ngày: One row for a calendar day, with the statistical year it falls in; key 0 is the unknown day.");

            migrationBuilder.CreateTable(
                name: "dim_document_kind",
                schema: "dw",
                columns: table => new
                {
                    document_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại văn bản: The kind of document (dim_document_kind)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_document_kind", x => x.document_kind_key);
                },
                comment: "Loại văn bản phối hợp: One row for a kind of coordination document; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_execution_basis",
                schema: "dw",
                columns: table => new
                {
                    basis_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ thi hành: Ex officio or on request (dim_execution_basis)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_execution_basis", x => x.basis_key);
                },
                comment: "Căn cứ thi hành: One row for a basis of enforcement: ex officio, or on request; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_exemption_kind",
                schema: "dw",
                columns: table => new
                {
                    exemption_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa miễn, giảm: Exemption or reduction (dim_exemption_kind)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_exemption_kind", x => x.exemption_kind_key);
                },
                comment: "Miễn, giảm: One row for exemption and one for reduction; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_form",
                schema: "dw",
                columns: table => new
                {
                    form_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa biểu mẫu: Surrogate key; 0 is the unknown form."),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã biểu: The form, such as KQ-VIEC.", collation: "C"),
                    title_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên biểu mẫu: The form's title in Vietnamese.", collation: "C"),
                    title_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên biểu mẫu (tiếng Anh): The form's title in English.", collation: "C"),
                    submitted_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nơi gửi: Who sends the form: office or province.", collation: "C"),
                    frequency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Định kỳ: period: for every period of the year; year: once for the period of 12 months.", collation: "C"),
                    is_owed = table.Column<bool>(type: "boolean", nullable: false, comment: "Bắt buộc gửi: Whether every office owes it each time, so that it is missing where it was not sent; the province may change it.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_form", x => x.form_key);
                },
                comment: "Biểu mẫu: One row for a form that is sent in, and whether every office owes it; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_index",
                schema: "dw",
                columns: table => new
                {
                    index_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chỉ số: The published index (dim_index)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_index", x => x.index_key);
                },
                comment: "Chỉ số: One row for a published index; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_legal_ground",
                schema: "dw",
                columns: table => new
                {
                    legal_ground_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ pháp lý: Ground of the postponement, suspension or termination (dim_legal_ground)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_legal_ground", x => x.legal_ground_key);
                },
                comment: "Căn cứ pháp lý: One row for a ground of postponement, suspension or termination (Articles 44a and 48-50 of the law); key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_office",
                schema: "dw",
                columns: table => new
                {
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    admin_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã hành chính: The code of the administrative unit.", collation: "C"),
                    level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Cấp: province, district, all (the whole province) or unknown.", collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đơn vị: The full name of this version of the office.", collation: "C"),
                    short_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên ngắn: The name for charts and narrow columns.", collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nhãn phiên bản: Names this version apart from the others, for people.", collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false, comment: "Có hiệu lực từ ngày: First day on which this version is in force."),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực đến ngày: Last day on which this version is in force; null while it is."),
                    is_current = table.Column<bool>(type: "boolean", nullable: false, comment: "Là phiên bản hiện hành: True on the newest version."),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Ghi chú: Why the version began or ended.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_office", x => x.office_key);
                },
                comment: "Cơ quan thi hành án dân sự: One row for a version of an office (type-2 history by office_code); a fact points at the version in force at its period's end.");

            migrationBuilder.CreateTable(
                name: "dim_officer",
                schema: "dw",
                columns: table => new
                {
                    officer_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa chấp hành viên: The officer with the grade reported (dim_officer); derived from office, code and grade."),
                    officer_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã chấp hành viên: The code that the office gives the officer.", collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Ngạch chấp hành viên: so_cap (junior), trung_cap (intermediate), cao_cap (senior), or unknown where the form does not state it.", collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nhãn phiên bản: Names this version apart from the others, for people.", collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực từ ngày: End of the first period in which the member was reported so."),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực đến ngày: End of the last such period; null on the newest version."),
                    is_current = table.Column<bool>(type: "boolean", nullable: false, comment: "Là phiên bản hiện hành: True on the newest version.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_officer", x => x.officer_key);
                },
                comment: "Chấp hành viên: One row for an officer × grade (type-2 history by office_code and officer_code); codes only, no names.");

            migrationBuilder.CreateTable(
                name: "dim_party_kind",
                schema: "dw",
                columns: table => new
                {
                    party_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại đương sự: Person, organisation or the state budget (dim_party_kind)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_party_kind", x => x.party_kind_key);
                },
                comment: "Loại đương sự: One row for a kind of debtor or creditor; no names are kept; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_prison",
                schema: "dw",
                columns: table => new
                {
                    prison_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa trại giam: Where the debtor serves the sentence (dim_prison)."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_prison", x => x.prison_key);
                },
                comment: "Trại giam: One row for a prison or detention centre; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_reporting_regime",
                schema: "dw",
                columns: table => new
                {
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime)."),
                    regime_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã chế độ: Our code of the circular, such as TT-06-2019.", collation: "C"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên văn bản: The circular's title.", collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false, comment: "Có hiệu lực từ ngày: First day on which this version is in force."),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực đến ngày: Last day on which this version is in force; null while it is."),
                    office_deadline_days = table.Column<int>(type: "integer", nullable: false, comment: "Số ngày phải nộp: How many days after the period's end an office may report to the province."),
                    counts_working_days = table.Column<bool>(type: "boolean", nullable: false, comment: "Tính theo ngày làm việc: True where the deadline is in working days; calendar days otherwise."),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nguồn: Where the deadline is known from: found, or assumed until the circular's text is had.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_reporting_regime", x => x.regime_key);
                },
                comment: "Chế độ báo cáo thống kê: One row for a circular on statistics, with its deadlines; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_revenue_kind",
                schema: "dw",
                columns: table => new
                {
                    revenue_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa khoản thu: What was collected and for whom (dim_revenue_kind)."),
                    beneficiary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Đối tượng hưởng: state_budget, citizens_orgs or unknown.", collation: "C"),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã: Our own stable code; unknown on the unknown member.", collation: "C"),
                    name_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên: The name in Vietnamese.", collation: "C"),
                    name_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tiếng Anh: The name in English.", collation: "C"),
                    aliases = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên gọi khác: Other names that the forms print, separated by a vertical bar.", collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: The order in which the forms print the members.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_revenue_kind", x => x.revenue_kind_key);
                },
                comment: "Khoản thu: One row for a kind of collection and whom it is for; key 0 is the unknown member.");

            migrationBuilder.CreateTable(
                name: "dim_staff",
                schema: "dw",
                columns: table => new
                {
                    staff_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa nhân sự: The person with what was reported of them (dim_staff); derived from office, code and attributes."),
                    staff_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã công chức: The code that the office gives the person.", collation: "C"),
                    staff_kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Chức danh: Leader, officer, examiner, clerk, accountant, specialist or other, as a code.", collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Ngạch chấp hành viên: so_cap, trung_cap or cao_cap; none on staff who are no officers.", collation: "C"),
                    education = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Trình độ chuyên môn: postgraduate, bachelor, intermediate and so on, as a code.", collation: "C"),
                    theory_level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Lý luận chính trị: Level of political theory, as a code; none where there is none.", collation: "C"),
                    is_seconded = table.Column<bool>(type: "boolean", nullable: false, comment: "Biệt phái, luân chuyển: True on staff who are seconded or rotated."),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    version_label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Nhãn phiên bản: Names this version apart from the others, for people.", collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực từ ngày: End of the first period in which the member was reported so."),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true, comment: "Có hiệu lực đến ngày: End of the last such period; null on the newest version."),
                    is_current = table.Column<bool>(type: "boolean", nullable: false, comment: "Là phiên bản hiện hành: True on the newest version.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_staff", x => x.staff_key);
                },
                comment: "Công chức, người lao động: One row for a person × what was reported of them (type-2 history by office_code and staff_code); codes only, no names.");

            migrationBuilder.CreateTable(
                name: "dim_submission",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The submission's number in the log; 0 is the unknown member."),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã biểu: The form, such as KQ-VIEC.", collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tệp: The workbook's file name as sent.", collation: "C"),
                    sheet_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên trang tính: The sheet that was read.", collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã băm nội dung: SHA-256 of the bytes as received, in lower-case hexadecimal.", collation: "C"),
                    sender = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Người gửi: Who sent it, and how, such as inbox:VP-244.", collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm nhận: When it was received (UTC)."),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm chấp nhận: When it was accepted (UTC); null until then."),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true, comment: "Thời điểm bị thay thế: When a later submission took its place (UTC); null while it counts."),
                    is_current = table.Column<bool>(type: "boolean", nullable: false, comment: "Là báo cáo hiện hành: False once superseded: such a submission has no facts any more.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_submission", x => x.submission_key);
                },
                comment: "Báo cáo đã tiếp nhận: One row for a submission that was ever accepted: the audit dimension that every fact names.");

            migrationBuilder.CreateTable(
                name: "key_sequence",
                schema: "etl",
                columns: table => new
                {
                    sequence_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên bộ đếm: The table that the keys are for.", collation: "C"),
                    next_value = table.Column<int>(type: "integer", nullable: false, comment: "Giá trị kế tiếp: The next free key.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_sequence", x => x.sequence_name);
                },
                comment: "Bộ đếm khóa: One row for a table: the next free surrogate key.");

            migrationBuilder.CreateTable(
                name: "kpi_award_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    award_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Hình thức khen thưởng: Code of the kind of award.", collation: "C"),
                    level = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Cấp khen thưởng: Who awards it, as a code.", collation: "C"),
                    awards = table.Column<int>(type: "integer", nullable: false, comment: "Số lượng: How many were given."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_award_year", x => new { x.stat_year, x.award_kind, x.level });
                },
                comment: "Khen thưởng theo năm: One row for a statistical year × kind of award × level.");

            migrationBuilder.CreateTable(
                name: "kpi_coordination_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    document_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Loại văn bản: Code of the kind of document.", collation: "C"),
                    documents = table.Column<int>(type: "integer", nullable: false, comment: "Số văn bản: How many documents."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_coordination_year", x => new { x.stat_year, x.document_kind });
                },
                comment: "Văn bản phối hợp theo năm: One row for a statistical year × kind of document.");

            migrationBuilder.CreateTable(
                name: "kpi_index_year",
                schema: "mart",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false, comment: "Năm: The year that the index is published for."),
                    index_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã chỉ số: Code of the index.", collation: "C"),
                    scope = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Phạm vi: province or country.", collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: false, comment: "Điểm số: In the index's own unit."),
                    change_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm so với năm trước: Change on the year before, in the index's own points (percentage points for an index in percent)."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_index_year", x => new { x.year, x.index_code, x.scope });
                },
                comment: "Chỉ số theo năm: One row for a year × index × scope.");

            migrationBuilder.CreateTable(
                name: "kpi_office_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đơn vị: The office's name at the period's end.", collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về việc: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về việc: Accepted without the entrusted and withdrawn."),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về việc: Of those to enforce, what can be enforced."),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về việc (gồm đình chỉ): Completed and terminated."),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về việc: completed / enforceable × 100, unrounded."),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về việc: The assigned completion rate."),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về việc: Completion rate - target, in percentage points."),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước: Completed against the same months of the year before."),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về việc: enforceable / to enforce × 100, unrounded."),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về việc: What is carried out to the next period."),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về việc: enforceable - completed."),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về việc so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về tiền: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về tiền: Accepted without the entrusted and withdrawn."),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về tiền: Of those to enforce, what can be enforced."),
                    money_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về tiền (gồm đình chỉ): Completed and terminated."),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về tiền: completed / enforceable × 100, unrounded."),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về tiền: The assigned completion rate."),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về tiền: Completion rate - target, in percentage points."),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước: Completed against the same months of the year before."),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về tiền: enforceable / to enforce × 100, unrounded."),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về tiền: What is carried out to the next period."),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về tiền: enforceable - completed."),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về tiền so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho ngân sách nhà nước: Collected for the state budget."),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho công dân, tổ chức: Collected for citizens and organisations."),
                    offices_expected = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị phải báo cáo: Offices that existed at the period's end."),
                    offices_reported = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị đã báo cáo: Of these, how many have reported both cases and money."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC)."),
                    cases_progress_target = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu theo tiến độ về việc: Target × months / 12."),
                    cases_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt tiến độ về việc: Completion rate - progress target, in percentage points."),
                    money_progress_target = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu theo tiến độ về tiền: Target × months / 12."),
                    money_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt tiến độ về tiền: Completion rate - progress target, in percentage points.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_period", x => new { x.stat_year, x.months, x.office_code });
                },
                comment: "Chỉ tiêu của đơn vị theo kỳ: One row for an office × period for which cases, money or collections were reported.");

            migrationBuilder.CreateTable(
                name: "kpi_office_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đơn vị: The office's name at the period's end.", collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về việc: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về việc: Accepted without the entrusted and withdrawn."),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về việc: Of those to enforce, what can be enforced."),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về việc (gồm đình chỉ): Completed and terminated."),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về việc: completed / enforceable × 100, unrounded."),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về việc: The assigned completion rate."),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về việc: Completion rate - target, in percentage points."),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước: Completed against the same months of the year before."),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về việc: enforceable / to enforce × 100, unrounded."),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về việc: What is carried out to the next period."),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về việc: enforceable - completed."),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về việc so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về tiền: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về tiền: Accepted without the entrusted and withdrawn."),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về tiền: Of those to enforce, what can be enforced."),
                    money_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về tiền (gồm đình chỉ): Completed and terminated."),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về tiền: completed / enforceable × 100, unrounded."),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về tiền: The assigned completion rate."),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về tiền: Completion rate - target, in percentage points."),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước: Completed against the same months of the year before."),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về tiền: enforceable / to enforce × 100, unrounded."),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về tiền: What is carried out to the next period."),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về tiền: enforceable - completed."),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về tiền so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho ngân sách nhà nước: Collected for the state budget."),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho công dân, tổ chức: Collected for citizens and organisations."),
                    offices_expected = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị phải báo cáo: Offices that existed at the period's end."),
                    offices_reported = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị đã báo cáo: Of these, how many have reported both cases and money."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_office_year", x => new { x.stat_year, x.office_code });
                },
                comment: "Chỉ tiêu của đơn vị theo năm: One row for an office × statistical year, from its report at 12 months.");

            migrationBuilder.CreateTable(
                name: "kpi_officer_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    officer_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã chấp hành viên: The code that the office gives the officer.", collation: "C"),
                    office_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đơn vị: The office's name at the period's end.", collation: "C"),
                    grade = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Ngạch chấp hành viên: so_cap (junior), trung_cap (intermediate), cao_cap (senior), or unknown where the form does not state it.", collation: "C"),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về việc: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về việc: Accepted without the entrusted and withdrawn."),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về việc: Of those to enforce, what can be enforced."),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về việc (gồm đình chỉ): Completed and terminated."),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về việc: completed / enforceable × 100, unrounded."),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước: Completed against the same months of the year before."),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về việc: enforceable / to enforce × 100, unrounded."),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về việc: What is carried out to the next period."),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về việc: enforceable - completed."),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về tiền: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về tiền: Accepted without the entrusted and withdrawn."),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về tiền: Of those to enforce, what can be enforced."),
                    money_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về tiền (gồm đình chỉ): Completed and terminated."),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về tiền: completed / enforceable × 100, unrounded."),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước: Completed against the same months of the year before."),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về tiền: enforceable / to enforce × 100, unrounded."),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về tiền: What is carried out to the next period."),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về tiền: enforceable - completed."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_officer_period", x => new { x.stat_year, x.months, x.office_code, x.officer_code });
                },
                comment: "Chỉ tiêu của chấp hành viên theo kỳ: One row for an officer of an office × period.");

            migrationBuilder.CreateTable(
                name: "kpi_province_period",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về việc: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về việc: Accepted without the entrusted and withdrawn."),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về việc: Of those to enforce, what can be enforced."),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về việc (gồm đình chỉ): Completed and terminated."),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về việc: completed / enforceable × 100, unrounded."),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về việc: The assigned completion rate."),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về việc: Completion rate - target, in percentage points."),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước: Completed against the same months of the year before."),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về việc: enforceable / to enforce × 100, unrounded."),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về việc: What is carried out to the next period."),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về việc: enforceable - completed."),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về việc so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về tiền: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về tiền: Accepted without the entrusted and withdrawn."),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về tiền: Of those to enforce, what can be enforced."),
                    money_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về tiền (gồm đình chỉ): Completed and terminated."),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về tiền: completed / enforceable × 100, unrounded."),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về tiền: The assigned completion rate."),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về tiền: Completion rate - target, in percentage points."),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước: Completed against the same months of the year before."),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về tiền: enforceable / to enforce × 100, unrounded."),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về tiền: What is carried out to the next period."),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về tiền: enforceable - completed."),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về tiền so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho ngân sách nhà nước: Collected for the state budget."),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho công dân, tổ chức: Collected for citizens and organisations."),
                    offices_expected = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị phải báo cáo: Offices that existed at the period's end."),
                    offices_reported = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị đã báo cáo: Of these, how many have reported both cases and money."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC)."),
                    cases_progress_target = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu theo tiến độ về việc: Target × months / 12."),
                    cases_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt tiến độ về việc: Completion rate - progress target, in percentage points."),
                    money_progress_target = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu theo tiến độ về tiền: Target × months / 12."),
                    money_progress_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt tiến độ về tiền: Completion rate - progress target, in percentage points.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_period", x => new { x.stat_year, x.months });
                },
                comment: "Chỉ tiêu toàn tỉnh theo kỳ: One row for a period of the province; rates are computed from summed counts.");

            migrationBuilder.CreateTable(
                name: "kpi_province_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    cases_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về việc: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    cases_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về việc: Accepted without the entrusted and withdrawn."),
                    cases_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về việc: Of those to enforce, what can be enforced."),
                    cases_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về việc (gồm đình chỉ): Completed and terminated."),
                    cases_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về việc: completed / enforceable × 100, unrounded."),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về việc: The assigned completion rate."),
                    cases_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về việc: Completion rate - target, in percentage points."),
                    cases_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước: Completed against the same months of the year before."),
                    cases_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về việc so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    cases_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về việc: enforceable / to enforce × 100, unrounded."),
                    cases_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về việc: What is carried out to the next period."),
                    cases_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về việc: enforceable - completed."),
                    cases_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về việc so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    money_accepted = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số thụ lý về tiền: Carried in and newly accepted. Summed over offices, a case entrusted or withdrawn inside the province counts twice."),
                    money_to_enforce = table.Column<long>(type: "bigint", nullable: true, comment: "Tổng số phải thi hành về tiền: Accepted without the entrusted and withdrawn."),
                    money_enforceable = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện thi hành về tiền: Of those to enforce, what can be enforced."),
                    money_completed = table.Column<long>(type: "bigint", nullable: true, comment: "Thi hành xong về tiền (gồm đình chỉ): Completed and terminated."),
                    money_completion_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ thi hành xong về tiền: completed / enforceable × 100, unrounded."),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Chỉ tiêu giao về tiền: The assigned completion rate."),
                    money_target_gap_pp = table.Column<double>(type: "double precision", nullable: true, comment: "Vượt chỉ tiêu về tiền: Completion rate - target, in percentage points."),
                    money_completed_change = table.Column<long>(type: "bigint", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước: Completed against the same months of the year before."),
                    money_completed_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm thi hành xong về tiền so với năm trước, tương đối: The change in percent of the same months of the year before."),
                    money_enforceable_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ có điều kiện thi hành về tiền: enforceable / to enforce × 100, unrounded."),
                    money_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Số chuyển kỳ sau về tiền: What is carried out to the next period."),
                    money_enforceable_backlog = table.Column<long>(type: "bigint", nullable: true, comment: "Có điều kiện chuyển kỳ sau về tiền: enforceable - completed."),
                    money_backlog_change_pct = table.Column<double>(type: "double precision", nullable: true, comment: "Tăng, giảm số chuyển kỳ sau về tiền so với năm trước, tương đối: The change of the backlog in percent of the same months of the year before."),
                    collected_state_budget_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho ngân sách nhà nước: Collected for the state budget."),
                    collected_citizens_orgs_vnd = table.Column<long>(type: "bigint", nullable: true, comment: "Đã thu cho công dân, tổ chức: Collected for citizens and organisations."),
                    offices_expected = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị phải báo cáo: Offices that existed at the period's end."),
                    offices_reported = table.Column<int>(type: "integer", nullable: false, comment: "Số đơn vị đã báo cáo: Of these, how many have reported both cases and money."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_province_year", x => x.stat_year);
                },
                comment: "Chỉ tiêu toàn tỉnh theo năm: One row for a statistical year of the province, from its reports at 12 months.");

            migrationBuilder.CreateTable(
                name: "kpi_staffing_year",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã đơn vị: The office, or ALL for the province.", collation: "C"),
                    headcount = table.Column<int>(type: "integer", nullable: false, comment: "Tổng số công chức, người lao động: Persons on the books at the end of the year."),
                    quota = table.Column<int>(type: "integer", nullable: false, comment: "Biên chế được giao: Persons allowed."),
                    officers = table.Column<int>(type: "integer", nullable: false, comment: "Số chấp hành viên: Enforcement officers of every grade."),
                    officers_junior = table.Column<int>(type: "integer", nullable: false, comment: "Chấp hành viên sơ cấp: Officers of junior grade."),
                    officers_intermediate = table.Column<int>(type: "integer", nullable: false, comment: "Chấp hành viên trung cấp: Officers of intermediate grade."),
                    officers_senior = table.Column<int>(type: "integer", nullable: false, comment: "Chấp hành viên cao cấp: Officers of senior grade; only at the provincial office."),
                    postgraduate = table.Column<int>(type: "integer", nullable: false, comment: "Trình độ sau đại học: Persons with a postgraduate degree."),
                    bachelor = table.Column<int>(type: "integer", nullable: false, comment: "Trình độ đại học: Persons with a bachelor's degree."),
                    intermediate_degree = table.Column<int>(type: "integer", nullable: false, comment: "Trình độ trung cấp: Persons with an intermediate degree."),
                    theory_senior = table.Column<int>(type: "integer", nullable: false, comment: "Lý luận chính trị cao cấp: Persons trained to the senior level."),
                    theory_intermediate = table.Column<int>(type: "integer", nullable: false, comment: "Lý luận chính trị trung cấp: Persons trained to the intermediate level."),
                    theory_trained_rate = table.Column<double>(type: "double precision", nullable: true, comment: "Tỷ lệ được đào tạo lý luận chính trị: (senior + intermediate) / headcount × 100, unrounded."),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_staffing_year", x => new { x.stat_year, x.office_code });
                },
                comment: "Nhân sự theo năm: One row for an office, or ALL for the province, × statistical year.");

            migrationBuilder.CreateTable(
                name: "kpi_submission_timeliness",
                schema: "mart",
                columns: table => new
                {
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    office_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    form_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "Mã biểu: The form, such as KQ-VIEC.", collation: "C"),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Hạn nộp: The deadline by the regime in force (UTC)."),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true, comment: "Thời điểm nộp: When the first accepted submission was received (UTC); null while missing."),
                    status = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tình trạng nộp: on_time, late or missing.", collation: "C"),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm cập nhật: When the partition was last replaced (UTC).")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_submission_timeliness", x => new { x.stat_year, x.months, x.office_code, x.form_code });
                },
                comment: "Tiến độ nộp báo cáo: One row for an office × period × form that is expected.");

            migrationBuilder.CreateTable(
                name: "load_lock",
                schema: "etl",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    times_taken = table.Column<int>(type: "integer", nullable: false, comment: "Số lần khóa: Counts the loads that took the lock.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_load_lock", x => x.office_code);
                },
                comment: "Khóa nạp dữ liệu: One row for an office: updated before anything of it is loaded, so that loads wait for each other.");

            migrationBuilder.CreateTable(
                name: "mart_refresh_request",
                schema: "etl",
                columns: table => new
                {
                    request_id = table.Column<int>(type: "integer", nullable: false, comment: "Số yêu cầu: Counts up."),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The office, or ALL for every office.", collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The year, or 0 for every year."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: 1 to 12, or 0 for every period of the year."),
                    claim = table.Column<int>(type: "integer", nullable: false, comment: "Dấu đang xử lý: 1 inside the refresh's transaction on the requests it serves, 0 elsewhere.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mart_refresh_request", x => x.request_id);
                },
                comment: "Yêu cầu cập nhật bảng tổng hợp: One row for a partition of the marts that waits to be replaced.");

            migrationBuilder.CreateTable(
                name: "office_access",
                schema: "etl",
                columns: table => new
                {
                    login_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đăng nhập: The database login.", collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_access", x => new { x.login_name, x.office_code });
                },
                comment: "Phạm vi xem theo đơn vị: One row for a login × office that it may read.");

            migrationBuilder.CreateTable(
                name: "office_succession",
                schema: "dw",
                columns: table => new
                {
                    predecessor_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị cũ: The office that was abolished or changed.", collation: "C"),
                    successor_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã đơn vị kế thừa: The office that carries it on.", collation: "C"),
                    effective_date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Ngày có hiệu lực: The first day of the successor's responsibility."),
                    weight = table.Column<double>(type: "double precision", nullable: false, comment: "Tỷ trọng: The successor's share of the predecessor's figures: above 0, at most 1; over all successors of an office, 1."),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Ghi chú: Where the succession or the share is known from.", collation: "C"),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false, comment: "Là dữ liệu giả định: True (1 in views) where a succession it rests on was made up, as the demo's is.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_succession", x => new { x.predecessor_office_code, x.successor_office_code });
                },
                comment: "Sắp xếp lại đơn vị: One row for a predecessor × successor of a reorganisation.");

            migrationBuilder.CreateTable(
                name: "schema_object",
                schema: "etl",
                columns: table => new
                {
                    object_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên đối tượng: The view's name with its schema.", collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã băm văn bản: SHA-256 of the file that it was made from.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schema_object", x => x.object_name);
                },
                comment: "Đối tượng do hệ thống tạo: One row for a view that the product made, and the text it was made from.");

            migrationBuilder.CreateTable(
                name: "submission_content",
                schema: "etl",
                columns: table => new
                {
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã băm nội dung: SHA-256 of the bytes as received, in lower-case hexadecimal.", collation: "C"),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false, comment: "Nội dung tệp: The workbook exactly as received.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_content", x => x.content_hash);
                },
                comment: "Tệp gốc: One row for the bytes of a workbook, kept once however often they are sent.");

            migrationBuilder.CreateTable(
                name: "verification_run",
                schema: "etl",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "integer", nullable: false, comment: "Số lần kiểm chứng: Counts up."),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm bắt đầu: When it began (UTC)."),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm kết thúc: When it ended (UTC)."),
                    is_equal = table.Column<bool>(type: "boolean", nullable: false, comment: "Trùng khớp: True where every row is the same."),
                    rows_compared = table.Column<long>(type: "bigint", nullable: false, comment: "Số dòng đã so sánh: How many rows were compared, in all tables together."),
                    first_difference = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, comment: "Khác biệt đầu tiên: The first row that differs, in words; null when all are equal.", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_run", x => x.run_id);
                },
                comment: "Lần kiểm chứng kho: One row for a comparison of the live warehouse with what the stored submissions make it.");

            migrationBuilder.CreateTable(
                name: "dim_period",
                schema: "dw",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    stat_year = table.Column<int>(type: "integer", nullable: false, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: false, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    start_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày đầu kỳ: 1 October, where every period of the year begins (dim_date)."),
                    end_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày cuối kỳ: The last day of the period (dim_date)."),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Ngày đầu kỳ: 1 October, where every period of the year begins."),
                    end_date = table.Column<DateOnly>(type: "date", nullable: false, comment: "Ngày cuối kỳ: The last day of the period."),
                    is_full_year = table.Column<bool>(type: "boolean", nullable: false, comment: "Là cả năm: True on the period of 12 months."),
                    office_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Hạn nộp của đơn vị: Until when offices report the period to the province, by the circular in force."),
                    label_vi = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên kỳ: The period's name in Vietnamese.", collation: "C"),
                    label_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên kỳ tiếng Anh: The period's name in English.", collation: "C")
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
                },
                comment: "Kỳ báo cáo: One row for a statistical year × number of months cumulated from 1 October; key 0 is the unknown period.");

            migrationBuilder.CreateTable(
                name: "source_column",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    column_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã cột: The form's own code of the column, such as postponed_48c.", collation: "C"),
                    fact_column = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Cột của bảng sự kiện: The column of the fact table that it is loaded into; null for one that no fact holds.", collation: "C"),
                    column_letter = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Cột trang tính: The sheet's column, such as F.", collation: "C"),
                    heading = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tiêu đề cột: The innermost heading as the workbook prints it.", collation: "C")
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
                },
                comment: "Vị trí cột trong tệp gốc: One row for a current submission × column of its form: where in its workbook the column stands.");

            migrationBuilder.CreateTable(
                name: "submission",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false, comment: "Số báo cáo: Counts up in the order of receipt."),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã băm nội dung: SHA-256 of the bytes as received, in lower-case hexadecimal.", collation: "C"),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Tên tệp: The workbook's file name as sent.", collation: "C"),
                    sender = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Người gửi: Who sent it, and how, such as inbox:VP-244.", collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm nhận: When it was received (UTC)."),
                    declared_form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Mã biểu khai báo: What the sender said the form is; null where the workbook is to say.", collation: "C"),
                    declared_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Mã đơn vị khai báo: What the sender said the office is; null where the workbook is to say.", collation: "C"),
                    declared_period_key = table.Column<int>(type: "integer", nullable: true, comment: "Kỳ khai báo: What the sender said the period is; null where the workbook is to say."),
                    justification = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, comment: "Giải trình: Why its warnings are right as they are, in the sender's words.", collation: "C"),
                    justified_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Người giải trình: Who said so.", collation: "C"),
                    form_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Mã biểu: The form, such as KQ-VIEC.", collation: "C"),
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Mã đơn vị: The durable code of the office, such as VP-244.", collation: "C"),
                    stat_year = table.Column<int>(type: "integer", nullable: true, comment: "Năm thống kê: The statistical year: 2020 runs from 1 October 2019 to 30 September 2020."),
                    months = table.Column<int>(type: "integer", nullable: true, comment: "Số tháng lũy kế: Months cumulated from 1 October, 1 to 12."),
                    sheet_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Tên trang tính: The sheet that was read.", collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: true, comment: "Lần gửi: Counts the accepted submissions of one office × period × form from 1; null until accepted."),
                    fact_rows = table.Column<int>(type: "integer", nullable: true, comment: "Số dòng đã nạp: How many fact rows it made."),
                    figures_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Mã băm số liệu: SHA-256 of the rows as read, by which the same figures are known in another file.", collation: "C"),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, comment: "Trạng thái: Received, Processing, Loaded, Superseded, Rejected, Held or Failed."),
                    status_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm của trạng thái: Since when it has the status (UTC)."),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true, comment: "Thời điểm chấp nhận: When it was accepted (UTC); null until then."),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true, comment: "Thời điểm bị thay thế: When a later submission took its place (UTC); null while it counts.")
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
                },
                comment: "Báo cáo gửi đến: One row for a workbook as it was sent: the log that the warehouse is a function of.");

            migrationBuilder.CreateTable(
                name: "fact_administrative_enforcement",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Năm trước chuyển sang: Carried over from the year before, less what moved to the separate book."),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc mới phát sinh: New since 1 October."),
                    court_orders = table.Column<long>(type: "bigint", nullable: false, comment: "Có quyết định buộc thi hành án của Tòa án: With a court order to enforce."),
                    completed = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc đã thi hành xong: Completed."),
                    pending = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc chưa thi hành xong: carried_in + newly_accepted - completed."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Theo dõi thi hành án hành chính: One row for an office × period; in cases, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_award",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    award_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa hình thức khen thưởng: The kind of award (dim_award_kind)."),
                    level = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Cấp khen thưởng: Who awards it, as a code.", collation: "C"),
                    recipient_kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Đối tượng: collective or individual.", collation: "C"),
                    decision_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Số quyết định khen thưởng: The number of the decision.", collation: "C"),
                    decision_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày quyết định khen thưởng: The date of the decision (dim_date)."),
                    awards = table.Column<int>(type: "integer", nullable: false, comment: "Số lượng: How many were given."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Thi đua, khen thưởng: One row for a decision of award × kind × level × recipient, of an office and year.");

            migrationBuilder.CreateTable(
                name: "fact_budget_collection",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    revenue_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa khoản thu: What was collected and for whom (dim_revenue_kind)."),
                    to_collect = table.Column<long>(type: "bigint", nullable: false, comment: "Số phải thu: What is due."),
                    collected = table.Column<long>(type: "bigint", nullable: false, comment: "Số đã thu: What was collected."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Thu ngân sách nhà nước và thu cho công dân, tổ chức: One row for an office × period × kind of revenue; in đồng, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_case_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    basis_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ thi hành: Ex officio or on request (dim_execution_basis)."),
                    case_type_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại việc: The kind of judgment (dim_case_type)."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime)."),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số thụ lý: carried_in + newly_accepted."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Năm trước chuyển sang: Carried over from the year before, less what moved to the separate book."),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Mới thụ lý: Accepted since 1 October."),
                    entrusted = table.Column<long>(type: "bigint", nullable: false, comment: "Ủy thác: Entrusted to another office; also withdrawn or cancelled decisions."),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false, comment: "Cục rút lên thi hành: Taken over by the provincial office."),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số phải thi hành: accepted_total - entrusted - withdrawn_to_province."),
                    enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Có điều kiện thi hành: The sum of completed, terminated, in_progress, postponed_48c, suspended, paused_complaint and other_enforceable."),
                    completed = table.Column<long>(type: "bigint", nullable: false, comment: "Thi hành xong: Completed, without the terminated."),
                    terminated = table.Column<long>(type: "bigint", nullable: false, comment: "Đình chỉ: Terminated; counts as completed in rates."),
                    in_progress = table.Column<long>(type: "bigint", nullable: false, comment: "Đang thi hành: Being enforced."),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false, comment: "Hoãn theo điểm c khoản 1 Điều 48: Postponed with the creditor's consent; counts as enforceable."),
                    suspended = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm đình chỉ: Temporarily suspended."),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm dừng để giải quyết khiếu nại: Paused while a complaint is dealt with."),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Trường hợp khác: Enforceable for other reasons."),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Chưa có điều kiện thi hành: to_enforce - enforceable."),
                    carried_out = table.Column<long>(type: "bigint", nullable: false, comment: "Số chuyển kỳ sau: to_enforce - completed - terminated: what goes on into the next period.")
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
                },
                comment: "Kết quả thi hành án dân sự tính bằng việc: One row for an office × period × execution basis × case type; in cases, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_complaint",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    complaint_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại đơn: Complaint or denunciation (dim_complaint_kind)."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Kỳ trước chuyển sang: Pending from before."),
                    received = table.Column<long>(type: "bigint", nullable: false, comment: "Tiếp nhận trong kỳ: Received in the period."),
                    accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Thụ lý giải quyết: Within competence and accepted."),
                    resolved = table.Column<long>(type: "bigint", nullable: false, comment: "Đã giải quyết: Resolved: right + partly right + wrong."),
                    found_right = table.Column<long>(type: "bigint", nullable: false, comment: "Đúng: Of the resolved, found right."),
                    found_partly_right = table.Column<long>(type: "bigint", nullable: false, comment: "Đúng một phần: Of the resolved, found partly right."),
                    found_wrong = table.Column<long>(type: "bigint", nullable: false, comment: "Sai: Of the resolved, found wrong."),
                    pending = table.Column<long>(type: "bigint", nullable: false, comment: "Còn lại cuối kỳ: carried_in + accepted - resolved."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Khiếu nại, tố cáo về thi hành án dân sự: One row for an office × period × kind; in cases, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_coordination_document",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    document_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại văn bản: The kind of document (dim_document_kind)."),
                    document_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Số, ký hiệu văn bản: Number and symbol of the document.", collation: "C"),
                    document_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày ban hành: The day it was issued (dim_date)."),
                    issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Cơ quan ban hành: Who issued it.", collation: "C"),
                    partner_agency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Cơ quan phối hợp: The agency coordinated with; empty where there is none.", collation: "C"),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Văn bản về công tác phối hợp: One row for a document of coordination, of an office and year; count rows.");

            migrationBuilder.CreateTable(
                name: "fact_enforcement_case",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    decision_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Số quyết định thi hành án: Number of the enforcement decision, within office and date.", collation: "C"),
                    decision_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày quyết định thi hành án: The date of the enforcement decision (dim_date)."),
                    accepted_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày thụ lý: The day the case was accepted (dim_date)."),
                    status_date_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa ngày của trạng thái: The day since which the status holds (dim_date)."),
                    basis_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ thi hành: Ex officio or on request (dim_execution_basis)."),
                    case_type_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại việc: The kind of judgment (dim_case_type)."),
                    debtor_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại người phải thi hành: What kind of party owes (dim_party_kind)."),
                    creditor_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại người được thi hành: What kind of party is owed (dim_party_kind)."),
                    officer_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa chấp hành viên: The officer with the grade reported (dim_officer); derived from office, code and grade."),
                    case_status_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa trạng thái: Where the case stands (dim_case_status)."),
                    legal_ground_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ pháp lý: Ground of the postponement, suspension or termination (dim_legal_ground)."),
                    amount_to_enforce = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền phải thi hành: What is to be enforced."),
                    amount_completed = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền đã thi hành: What has been enforced."),
                    state_budget_amount = table.Column<long>(type: "bigint", nullable: false, comment: "Trong đó thu ngân sách nhà nước: Of the amount to enforce, what is due to the state budget."),
                    is_carried_in = table.Column<bool>(type: "boolean", nullable: false, comment: "Là việc năm trước chuyển sang: True on a case accepted before the statistical year began."),
                    is_issued_late = table.Column<bool>(type: "boolean", nullable: false, comment: "Ra quyết định chậm: True where the decision came later than five working days."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Sổ thụ lý thi hành án dân sự: One row for an enforcement decision as it stands at a period's end; a case stands in every period that it is on the books.");

            migrationBuilder.CreateTable(
                name: "fact_exemption",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    exemption_kind_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa miễn, giảm: Exemption or reduction (dim_exemption_kind)."),
                    proposed_cases = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc đề nghị: Cases proposed for exemption or reduction."),
                    proposed_money = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền đề nghị: Money proposed for exemption or reduction."),
                    granted_cases = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc được chấp nhận: Cases granted."),
                    granted_money = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền được miễn, giảm: Money waived or reduced."),
                    refused_cases = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc không được chấp nhận: Cases refused."),
                    refused_money = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền không được miễn, giảm: Money neither waived nor reduced."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Xét miễn, giảm nghĩa vụ thi hành án: One row for an office × period × kind; in cases and đồng, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_index",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    index_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chỉ số: The published index (dim_index)."),
                    scope = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Phạm vi: province or country.", collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: false, comment: "Điểm số: In the index's own unit."),
                    unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Thang đo: points or percent.", collation: "C"),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Các chỉ số đánh giá về thi hành án dân sự: One row for a year × index × scope.");

            migrationBuilder.CreateTable(
                name: "fact_money_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    basis_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa căn cứ thi hành: Ex officio or on request (dim_execution_basis)."),
                    case_type_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa loại việc: The kind of judgment (dim_case_type)."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime)."),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số thụ lý: carried_in + newly_accepted."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Năm trước chuyển sang: Carried over from the year before, less what moved to the separate book."),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Mới thụ lý: Accepted since 1 October."),
                    entrusted = table.Column<long>(type: "bigint", nullable: false, comment: "Ủy thác: Entrusted to another office; also withdrawn or cancelled decisions."),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false, comment: "Cục rút lên thi hành: Taken over by the provincial office."),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số phải thi hành: accepted_total - entrusted - withdrawn_to_province."),
                    enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Có điều kiện thi hành: The sum of completed, terminated, in_progress, postponed_48c, suspended, paused_complaint and other_enforceable."),
                    completed = table.Column<long>(type: "bigint", nullable: false, comment: "Thi hành xong: Completed, without the terminated."),
                    terminated = table.Column<long>(type: "bigint", nullable: false, comment: "Đình chỉ, giảm: Terminated and reduced amounts; count as completed in rates."),
                    in_progress = table.Column<long>(type: "bigint", nullable: false, comment: "Đang thi hành: Being enforced."),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false, comment: "Hoãn theo điểm c khoản 1 Điều 48: Postponed with the creditor's consent; counts as enforceable."),
                    suspended = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm đình chỉ: Temporarily suspended."),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm dừng để giải quyết khiếu nại: Paused while a complaint is dealt with."),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Trường hợp khác: Enforceable for other reasons."),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Chưa có điều kiện thi hành: to_enforce - enforceable."),
                    carried_out = table.Column<long>(type: "bigint", nullable: false, comment: "Số chuyển kỳ sau: to_enforce - completed - terminated: what goes on into the next period.")
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
                },
                comment: "Kết quả thi hành án dân sự tính bằng tiền: One row for an office × period × execution basis × case type; in đồng, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_officer_case_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    officer_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa chấp hành viên: The officer with the grade reported (dim_officer); derived from office, code and grade."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime)."),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số thụ lý: carried_in + newly_accepted."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Năm trước chuyển sang: Carried over from the year before, less what moved to the separate book."),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Mới thụ lý: Accepted since 1 October."),
                    entrusted = table.Column<long>(type: "bigint", nullable: false, comment: "Ủy thác: Entrusted to another office; also withdrawn or cancelled decisions."),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false, comment: "Cục rút lên thi hành: Taken over by the provincial office."),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số phải thi hành: accepted_total - entrusted - withdrawn_to_province."),
                    enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Có điều kiện thi hành: The sum of completed, terminated, in_progress, postponed_48c, suspended, paused_complaint and other_enforceable."),
                    completed = table.Column<long>(type: "bigint", nullable: false, comment: "Thi hành xong: Completed, without the terminated."),
                    terminated = table.Column<long>(type: "bigint", nullable: false, comment: "Đình chỉ: Terminated; counts as completed in rates."),
                    in_progress = table.Column<long>(type: "bigint", nullable: false, comment: "Đang thi hành: Being enforced."),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false, comment: "Hoãn theo điểm c khoản 1 Điều 48: Postponed with the creditor's consent; counts as enforceable."),
                    suspended = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm đình chỉ: Temporarily suspended."),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm dừng để giải quyết khiếu nại: Paused while a complaint is dealt with."),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Trường hợp khác: Enforceable for other reasons."),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Chưa có điều kiện thi hành: to_enforce - enforceable."),
                    carried_out = table.Column<long>(type: "bigint", nullable: false, comment: "Số chuyển kỳ sau: to_enforce - completed - terminated: what goes on into the next period.")
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
                },
                comment: "Kết quả tính bằng việc theo chấp hành viên: One row for an office × period × officer; in cases, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_officer_money_result",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    officer_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa chấp hành viên: The officer with the grade reported (dim_officer); derived from office, code and grade."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime)."),
                    accepted_total = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số thụ lý: carried_in + newly_accepted."),
                    carried_in = table.Column<long>(type: "bigint", nullable: false, comment: "Năm trước chuyển sang: Carried over from the year before, less what moved to the separate book."),
                    newly_accepted = table.Column<long>(type: "bigint", nullable: false, comment: "Mới thụ lý: Accepted since 1 October."),
                    entrusted = table.Column<long>(type: "bigint", nullable: false, comment: "Ủy thác: Entrusted to another office; also withdrawn or cancelled decisions."),
                    withdrawn_to_province = table.Column<long>(type: "bigint", nullable: false, comment: "Cục rút lên thi hành: Taken over by the provincial office."),
                    to_enforce = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng số phải thi hành: accepted_total - entrusted - withdrawn_to_province."),
                    enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Có điều kiện thi hành: The sum of completed, terminated, in_progress, postponed_48c, suspended, paused_complaint and other_enforceable."),
                    completed = table.Column<long>(type: "bigint", nullable: false, comment: "Thi hành xong: Completed, without the terminated."),
                    terminated = table.Column<long>(type: "bigint", nullable: false, comment: "Đình chỉ, giảm: Terminated and reduced amounts; count as completed in rates."),
                    in_progress = table.Column<long>(type: "bigint", nullable: false, comment: "Đang thi hành: Being enforced."),
                    postponed_48c = table.Column<long>(type: "bigint", nullable: false, comment: "Hoãn theo điểm c khoản 1 Điều 48: Postponed with the creditor's consent; counts as enforceable."),
                    suspended = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm đình chỉ: Temporarily suspended."),
                    paused_complaint = table.Column<long>(type: "bigint", nullable: false, comment: "Tạm dừng để giải quyết khiếu nại: Paused while a complaint is dealt with."),
                    other_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Trường hợp khác: Enforceable for other reasons."),
                    not_enforceable = table.Column<long>(type: "bigint", nullable: false, comment: "Chưa có điều kiện thi hành: to_enforce - enforceable."),
                    carried_out = table.Column<long>(type: "bigint", nullable: false, comment: "Số chuyển kỳ sau: to_enforce - completed - terminated: what goes on into the next period.")
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
                },
                comment: "Kết quả tính bằng tiền theo chấp hành viên: One row for an office × period × officer; in đồng, cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_prison_collection",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    prison_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa trại giam: Where the debtor serves the sentence (dim_prison)."),
                    cases = table.Column<long>(type: "bigint", nullable: false, comment: "Số việc thu được tiền: Cases in which money was collected."),
                    collected = table.Column<long>(type: "bigint", nullable: false, comment: "Số tiền thu được: What was collected."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Thu tiền của người đang chấp hành án tại trại giam: One row for an office × period × prison; cumulative from 1 October.");

            migrationBuilder.CreateTable(
                name: "fact_staffing",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    staff_key = table.Column<long>(type: "bigint", nullable: false, comment: "Khóa nhân sự: The person with what was reported of them (dim_staff); derived from office, code and attributes."),
                    office_quota = table.Column<int>(type: "integer", nullable: false, comment: "Biên chế được giao: The office's quota in persons: the same on each of its rows, so take the maximum, never the sum."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Nhân sự: One row for a member of staff of an office at a period's end; count rows for the headcount.");

            migrationBuilder.CreateTable(
                name: "fact_target",
                schema: "dw",
                columns: table => new
                {
                    submission_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa báo cáo: The accepted submission that the row came from (dim_submission)."),
                    source_row = table.Column<int>(type: "integer", nullable: false, comment: "Dòng trong tệp gốc: The row of the sheet, counted from 1."),
                    target_version = table.Column<int>(type: "integer", nullable: false, comment: "Lần giao: 1 for the first assignment of the year, then 2, 3 and on."),
                    cases_target_rate = table.Column<double>(type: "double precision", nullable: false, comment: "Chỉ tiêu về việc: The completion rate to reach in cases."),
                    money_target_rate = table.Column<double>(type: "double precision", nullable: false, comment: "Chỉ tiêu về tiền: The completion rate to reach in money."),
                    office_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa đơn vị: The version of the office in force at the period's end (dim_office)."),
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    regime_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa chế độ báo cáo: The circular in force at the period's end (dim_reporting_regime).")
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
                },
                comment: "Chỉ tiêu giao: One row for an office (or the whole province) × statistical year × version of the assignment; the newest version counts.");

            migrationBuilder.CreateTable(
                name: "period_lock",
                schema: "etl",
                columns: table => new
                {
                    period_key = table.Column<int>(type: "integer", nullable: false, comment: "Khóa kỳ báo cáo: stat_year × 100 + months: 202012 is FY2020 at 12 months (dim_period)."),
                    locked_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Người khóa: Who closed the period.", collation: "C"),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm khóa: When it was closed (UTC).")
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
                },
                comment: "Kỳ đã khóa: One row for a period that takes no more figures.");

            migrationBuilder.CreateTable(
                name: "submission_finding",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false, comment: "Số báo cáo: The submission (etl.submission)."),
                    ordinal = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: Counts from 1 within the submission."),
                    code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã lỗi: The stable code of the finding.", collation: "C"),
                    severity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mức độ: error, warning or info.", collation: "C"),
                    sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Trang tính: The sheet; null where the finding is about the file.", collation: "C"),
                    cell = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, comment: "Ô: The cell's address, such as C12; null where the finding is about the sheet or the file.", collation: "C"),
                    found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, comment: "Giá trị tìm thấy: What stands there.", collation: "C"),
                    expected = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, comment: "Giá trị mong đợi: What should stand there.", collation: "C"),
                    arguments = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, comment: "Tham số của thông báo: The values that the finding's sentence is filled with, as a JSON object.", collation: "C")
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
                },
                comment: "Lỗi và cảnh báo: One row for a thing that validation had to say about a submission.");

            migrationBuilder.CreateTable(
                name: "submission_statement",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false, comment: "Số báo cáo: The submission (etl.submission)."),
                    figures = table.Column<string>(type: "text", maxLength: -1, nullable: false, comment: "Số liệu: JSON: measure to category (empty for none) to cases or đồng; zeros are left out.", collation: "C")
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
                },
                comment: "Số liệu đối chiếu: One row for an accepted submission: measures that other forms state too, for reconciling them.");

            migrationBuilder.CreateTable(
                name: "submission_status_change",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false, comment: "Số báo cáo: The submission (etl.submission)."),
                    ordinal = table.Column<int>(type: "integer", nullable: false, comment: "Thứ tự: Counts from 1 within the submission."),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, comment: "Trạng thái: The status it changed to."),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, comment: "Thời điểm thay đổi: When it changed (UTC)."),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, comment: "Lý do: Why, where the status alone does not say.", collation: "C")
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
                },
                comment: "Lịch sử trạng thái: One row for a step in a submission's history.");

            migrationBuilder.CreateTable(
                name: "submission_total",
                schema: "etl",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false, comment: "Số báo cáo: The submission (etl.submission)."),
                    column_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, comment: "Mã cột: The form's own code of the column, such as postponed_48c.", collation: "C"),
                    total = table.Column<long>(type: "bigint", nullable: false, comment: "Tổng cộng: The sum of the column, in cases or đồng.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_total", x => new { x.submission_id, x.column_code });
                    table.ForeignKey(
                        name: "fk_submission_total_submission_submission_id",
                        column: x => x.submission_id,
                        principalSchema: "etl",
                        principalTable: "submission",
                        principalColumn: "submission_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Tổng cột của báo cáo: One row for a submission × column: the sum that rules across periods compare with.");

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
                name: "ix_fact_enforcement_case_officer_key",
                schema: "dw",
                table: "fact_enforcement_case",
                column: "officer_key");

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
                name: "ix_fact_officer_case_result_officer_key",
                schema: "dw",
                table: "fact_officer_case_result",
                column: "officer_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_case_result_period_key_office_key_officer_key",
                schema: "dw",
                table: "fact_officer_case_result",
                columns: new[] { "period_key", "office_key", "officer_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_officer_money_result_officer_key",
                schema: "dw",
                table: "fact_officer_money_result",
                column: "officer_key");

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
                name: "ix_fact_staffing_staff_key",
                schema: "dw",
                table: "fact_staffing",
                column: "staff_key");

            migrationBuilder.CreateIndex(
                name: "ix_fact_target_period_key_office_key_target_version",
                schema: "dw",
                table: "fact_target",
                columns: new[] { "period_key", "office_key", "target_version" },
                unique: true);

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
                name: "ix_submission_status",
                schema: "etl",
                table: "submission",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bridge_office_structure",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "build_stamp",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "code_list_member",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_form",
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
                name: "key_sequence",
                schema: "etl");

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
                name: "office_access",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "office_succession",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "period_lock",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "schema_object",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "source_column",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "submission_finding",
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
                name: "verification_run",
                schema: "etl");

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
                name: "dim_period",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "dim_submission",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "submission",
                schema: "etl");

            migrationBuilder.DropTable(
                name: "dim_date",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "submission_content",
                schema: "etl");
        }
    }
}
