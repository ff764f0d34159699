using System.Globalization;
using System.Resources;
using System.Text;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>The tables of the job queue, as a script for a DBA: Hangfire's own statements. May be run again.</summary>
internal static class JobStorageScript
{
    /// <summary>The first of Hangfire.PostgreSql's numbered scripts; each later one is for a database that has the one before.</summary>
    private const int FirstPostgreSqlVersion = 3;

    /// <returns>Nothing for the embedded engine, beside which the queue is in memory.</returns>
    public static string Create(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.PostgreSql => PostgreSql(),
            DatabaseEngine.SqlServer =>
                $"{SqlServerObjectsInstaller.GetInstallScript(JobStorageExtensions.Schema, enableHeavyMigrations: true).ReplaceLineEndings("\n")}\nGO\n",
            _ => "",
        };

    /// <summary>Each script raises an error where it was run before: that one alone is passed over.</summary>
    private static string PostgreSql()
    {
        var script = new StringBuilder();
        for (var version = FirstPostgreSqlVersion; Version(version) is { } sql; version++)
        {
            script.Append(
                CultureInfo.InvariantCulture,
                $"""
                do $thads$
                begin
                    execute $script${sql.ReplaceLineEndings("\n").Trim()}$script$;
                    update {JobStorageExtensions.Schema}.schema set version = {version};
                exception when raise_exception then
                    if sqlerrm <> 'version-already-applied' then
                        raise;
                    end if;
                end $thads$;

                """
            );
        }
        return script.Length > 0
            ? script.ToString()
            : throw new MissingManifestResourceException("Hangfire.PostgreSql has no install scripts where they were.");
    }

    private static string? Version(int version)
    {
        var resource = string.Create(
            CultureInfo.InvariantCulture,
            $"Hangfire.PostgreSql.Scripts.Install.v{version}.sql"
        );
        using var stream = typeof(PostgreSqlStorage).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
