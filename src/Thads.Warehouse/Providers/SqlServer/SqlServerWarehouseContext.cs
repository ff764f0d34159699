using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>The model on SQL Server. Text is compared by code point, so that codes order and match as they do on the other engines.</summary>
public sealed class SqlServerWarehouseContext(DbContextOptions<SqlServerWarehouseContext> options)
    : WarehouseContext(options)
{
    public override WarehouseContext CreateSibling() => new SqlServerWarehouseContext(options);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ApplyCollation(builder, "Latin1_General_100_BIN2");
    }
}
