using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests;

/// <summary>What stands in the embedded engine's way and may be gone later is waited for.</summary>
public sealed class SqliteFaultsTests
{
    [Test]
    public async Task A_file_that_may_not_be_written_now_may_be_later()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await using var connection = new SqliteConnection($"Data Source={database.SqliteFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var write = connection.CreateCommand();
        write.CommandText = "delete from submission";
        var refused = Assert.ThrowsAsync<SqliteException>(() => write.ExecuteNonQueryAsync());
        Assert.That(refused!.SqliteErrorCode, Is.EqualTo(8));
        Assert.That(database.Provider().IsTransient(new DbUpdateException("wrapped", refused)), Is.True);
    }
}
