using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.PostgreSql.Migrations
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
                    office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    current_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false)
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
                    predecessor_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    successor_office_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    effective_date = table.Column<DateOnly>(type: "date", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    is_fictitious = table.Column<bool>(type: "boolean", nullable: false)
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
