using Microsoft.EntityFrameworkCore.Design;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; no database is opened.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerWarehouseContext>
{
    public SqlServerWarehouseContext CreateDbContext(string[] args) =>
        (SqlServerWarehouseContext)
            new SqlServerProvider(
                new DatabaseOptions { ConnectionString = "Server=localhost;Database=design" }
            ).CreateContext();
}
