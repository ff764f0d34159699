using Microsoft.EntityFrameworkCore.Design;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; no database is opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteWarehouseContext>
{
    public SqliteWarehouseContext CreateDbContext(string[] args) =>
        (SqliteWarehouseContext)new SqliteProvider("design-time.db").CreateContext();
}
