using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Lineage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "schema_object");

            migrationBuilder.DropTable(
                name: "source_column");
        }
    }
}
