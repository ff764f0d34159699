using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>The model on SQL Server. Text is compared by code point, so that codes order and match as they do on the other engines.</summary>
public sealed class SqlServerWarehouseContext(DbContextOptions<SqlServerWarehouseContext> options)
    : WarehouseContext(options)
{
    public override WarehouseContext CreateSibling() => new SqlServerWarehouseContext(options);

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        base.ConfigureConventions(builder);
        builder.Properties<string>().UseCollation("Latin1_General_100_BIN2");
    }
}
