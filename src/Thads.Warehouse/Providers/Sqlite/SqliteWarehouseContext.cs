using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers.Sqlite;

/// <summary>The model on SQLite, which has no schemas: tables go unqualified.</summary>
public sealed class SqliteWarehouseContext(DbContextOptions<SqliteWarehouseContext> options) : WarehouseContext(options)
{
    public override WarehouseContext? CreateSibling() => null;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetSchema(null);
            entity.SetViewSchema(null);
        }
    }
}
