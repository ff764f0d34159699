using NUnit.Framework;
using Thads.Warehouse.Providers;

namespace Thads.Testing;

/// <summary>The engines that a fixture of the contract suite runs on: <c>[TestFixtureSource(typeof(Engines), nameof(Engines.All))]</c>.</summary>
public static class Engines
{
    /// <summary>How to reach a SQL Server whose account may create databases; null where there is none.</summary>
    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable("THADS_TEST_SQLSERVER");

    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(DatabaseEngine.Sqlite).SetArgDisplayNames("SQLite");
            yield return PostgreSql();
            // Where there is none, one test says so instead of every one being skipped.
            if (SqlServer is not null)
            {
                yield return new TestFixtureData(DatabaseEngine.SqlServer).SetArgDisplayNames("SQL Server");
            }
        }
    }

    /// <summary>Those that have logins and roles.</summary>
    public static IEnumerable<TestFixtureData> Servers
    {
        get
        {
            yield return PostgreSql();
            if (SqlServer is not null)
            {
                yield return new TestFixtureData(DatabaseEngine.SqlServer).SetArgDisplayNames("SQL Server");
            }
        }
    }

    private static TestFixtureData PostgreSql()
    {
        var data = new TestFixtureData(DatabaseEngine.PostgreSql).SetArgDisplayNames("PostgreSQL");
        if (PostgreSqlServer.Missing is { } reason)
        {
            data.Ignore(reason);
        }
        return data;
    }
}
