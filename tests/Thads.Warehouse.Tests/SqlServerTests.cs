using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Warehouse.Tests;

/// <summary>Says whether the suite ran on a SQL Server: the engine's own fixtures are there only with one.</summary>
public sealed class SqlServerTests
{
    [Test]
    public async Task The_contract_suite_runs_on_SQL_Server()
    {
        if (Engines.SqlServer is null)
        {
            Assert.Ignore(
                "THADS_TEST_SQLSERVER names no SQL Server, so nothing was run on one; DacFx reads its statements (SqlServerScriptTests)."
            );
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.SqlServer);
        var provider = database.Provider();
        await using var context = provider.CreateContext();
        Assert.That(await context.Database.GetPendingMigrationsAsync(), Is.Empty);
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        Assert.That(Engines.All.SelectMany(engine => engine.Arguments), Does.Contain(DatabaseEngine.SqlServer));
    }
}
