using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>The tables of the job queue, as a script for a DBA: Hangfire's own statements. May be run again.</summary>
internal static partial class JobStorageScript
{
    /// <summary>The first of Hangfire.PostgreSql's numbered scripts; each later one is for a database that has the one before.</summary>
    private const int FirstPostgreSqlVersion = 3;

    /// <summary>The version of Hangfire's tables that its own scripts lead to.</summary>
    public static int NewestPostgreSqlVersion { get; } =
        Enumerable.Range(FirstPostgreSqlVersion, 1_000).TakeWhile(version => Version(version) is not null).Last();

    /// <inheritdoc cref="NewestPostgreSqlVersion"/>
    public static int NewestSqlServerVersion { get; } =
        int.Parse(
            TargetVersion().Match(Create(DatabaseEngine.SqlServer)).Groups["version"].Value,
            CultureInfo.InvariantCulture
        );

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

    [GeneratedRegex(@"@TARGET_SCHEMA_VERSION\s*=\s*(?<version>[0-9]+)")]
    private static partial Regex TargetVersion();

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
