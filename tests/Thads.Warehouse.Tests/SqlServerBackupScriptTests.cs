using Microsoft.SqlServer.TransactSql.ScriptDom;
using Thads.Testing;

namespace Thads.Warehouse.Tests;

/// <summary>SQL Server's parser reads the scripts that a DBA backs up and restores by, with what sqlcmd puts in.</summary>
public sealed class SqlServerBackupScriptTests
{
    [TestCase("backup.sql", typeof(BackupDatabaseStatement), typeof(RestoreStatement))]
    [TestCase("restore.sql", typeof(InsertStatement), typeof(RestoreStatement))]
    public void Each_is_valid_and_does_what_its_name_says(string file, params Type[] statements)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Folder, "sql", "sqlserver", file))
            .Replace("$(Folder)", @"D:\Data")
            .Replace("$(File)", @"D:\Backups\thads.bak")
            .Replace("$(Database)", "thads_restored");
        var parsed = (TSqlScript)
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}: {error.Message}"), Is.Empty);
        Assert.That(
            parsed.Batches.SelectMany(batch => batch.Statements).Select(statement => statement.GetType()),
            Is.SupersetOf(statements)
        );
        Assert.That(script, Does.Not.Contain("$("));
    }
}
