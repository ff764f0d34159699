using Microsoft.EntityFrameworkCore.Design;

namespace Thads.Warehouse.Providers.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; no database is opened.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlWarehouseContext>
{
    public PostgreSqlWarehouseContext CreateDbContext(string[] args) =>
        (PostgreSqlWarehouseContext)
            new PostgreSqlProvider(
                new DatabaseOptions { ConnectionString = "Host=localhost;Database=design" }
            ).CreateContext();
}
