using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Succession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bridge_office_structure");

            migrationBuilder.DropTable(
                name: "office_succession");
        }
    }
}
