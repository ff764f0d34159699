using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Thads.Warehouse.Providers.PostgreSql.Migrations
{
    /// <summary>
    /// The sum of bigints that is a bigint, for the marts: one that does not fit is an error, none at all is null. PostgreSQL's own sum
    /// of bigints is a numeric.
    /// </summary>
    public partial class SumBigint : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "create aggregate dw.sum_bigint(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop aggregate dw.sum_bigint(bigint);");
        }
    }
}
