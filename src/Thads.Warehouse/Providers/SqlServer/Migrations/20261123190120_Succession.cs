using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Succession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bridge_office_structure",
                schema: "dw",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    current_office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    weight = table.Column<double>(type: "float", nullable: false),
                    is_fictitious = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_office_structure", x => new { x.office_code, x.current_office_code });
                },
                comment: "Bridge from each office to those of today's structure; the weights of one office add up to 1");

            migrationBuilder.CreateTable(
                name: "office_succession",
                schema: "dw",
                columns: table => new
                {
                    predecessor_office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    successor_office_code = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    effective_date = table.Column<DateOnly>(type: "date", nullable: false),
                    weight = table.Column<double>(type: "float", nullable: false),
                    note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_fictitious = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_succession", x => new { x.predecessor_office_code, x.successor_office_code });
                },
                comment: "Which offices succeeded which, from when on and with what share");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bridge_office_structure",
                schema: "dw");

            migrationBuilder.DropTable(
                name: "office_succession",
                schema: "dw");
        }
    }
}
