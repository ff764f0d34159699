using Microsoft.EntityFrameworkCore.Infrastructure;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>What the settings of section <c>Thads:Database</c> do. Nothing is connected to.</summary>
public sealed class DatabaseOptionsTests
{
    [TestCase(DatabaseEngine.PostgreSql, 7)]
    [TestCase(DatabaseEngine.PostgreSql, null)]
    [TestCase(DatabaseEngine.SqlServer, 7)]
    [TestCase(DatabaseEngine.SqlServer, null)]
    public void Statements_of_a_batch_are_as_many_as_the_setting_says(DatabaseEngine engine, int? size)
    {
        var options = new DatabaseOptions { ConnectionString = "Server=nowhere;Database=thads", MaxBatchSize = size };
        using WarehouseContext context =
            engine == DatabaseEngine.PostgreSql
                ? new PostgreSqlProvider(options).CreateContext()
                : new SqlServerProvider(options).CreateContext();
        Assert.That(
            RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>()).MaxBatchSize,
            Is.EqualTo(size)
        );
    }
}
