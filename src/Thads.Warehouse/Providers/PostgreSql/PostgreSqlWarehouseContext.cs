using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers.PostgreSql;

/// <summary>The model on PostgreSQL. Text is compared by code point, so that codes order and match as they do on the other engines.</summary>
public sealed class PostgreSqlWarehouseContext(DbContextOptions<PostgreSqlWarehouseContext> options)
    : WarehouseContext(options)
{
    public override WarehouseContext CreateSibling() => new PostgreSqlWarehouseContext(options);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ApplyCollation(builder, "C");
    }
}
