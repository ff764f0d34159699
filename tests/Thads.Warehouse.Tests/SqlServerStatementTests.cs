using Microsoft.SqlServer.TransactSql.ScriptDom;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Schema;

namespace Thads.Warehouse.Tests;

/// <summary>The statements that the program sends to SQL Server by itself, and the files for its DBA, read by SQL Server's own parser.</summary>
public sealed class SqlServerStatementTests
{
    private static IEnumerable<TestCaseData> Statements()
    {
        yield return new TestCaseData(ApplicationLock.ForRefresh).SetArgDisplayNames("lock of refreshes");
        yield return new TestCaseData("declare @name nvarchar(255);" + ApplicationLock.OfSession).SetArgDisplayNames(
            "lock of a session"
        );
        yield return new TestCaseData(new SqlServerSession(30).Statement).SetArgDisplayNames("session");
        yield return new TestCaseData(DatabaseInspector.RowVersionsOn).SetArgDisplayNames("settings");
        foreach (var setting in DatabaseInspector.RowVersions([]))
        {
            yield return new TestCaseData(setting.Mend).SetArgDisplayNames(setting.Name);
        }
        foreach (var name in AdministrationScript.Names(DatabaseEngine.SqlServer))
        {
            yield return new TestCaseData(AdministrationScript.Read(DatabaseEngine.SqlServer, name)).SetArgDisplayNames(
                name
            );
        }
    }

    [TestCaseSource(nameof(Statements))]
    public void A_statement_is_read_without_an_error(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}: {error.Message}"), Is.Empty);
    }

    /// <summary>What <c>sp_getapplock</c> returns is the only place where it says that the lock was not taken.</summary>
    [Test]
    public void No_lock_counts_as_taken_because_the_asking_raised_no_error()
    {
        foreach (var sql in new[] { ApplicationLock.ForRefresh, ApplicationLock.OfSession })
        {
            var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out _);
            var asked = new Calls();
            parsed.Accept(asked);
            Assert.That(asked.Returned, Is.EqualTo(new[] { "sp_getapplock" }));
            Assert.That(
                asked.Thrown,
                Is.EqualTo(new[] { $"{SqlServerFaults.LockRefused}", $"{SqlServerFaults.LockNotTaken}" })
            );
        }
    }

    [Test]
    public void A_connection_of_the_pool_begins_without_the_isolation_level_of_whoever_had_it_before() =>
        Assert.That(
            new SqlServerSession(7).Statement,
            Does.StartWith("set transaction isolation level read committed;").And.Contain("set lock_timeout 7000;")
        );

    [Test]
    public void A_database_without_row_versions_is_told_what_to_run()
    {
        Assert.That(
            DatabaseInspector.RowVersions(["read_committed_snapshot"]).Where(setting => !setting.IsOn),
            Is.EqualTo(
                new[]
                {
                    new ServerSetting(
                        "allow_snapshot_isolation",
                        false,
                        "alter database current set allow_snapshot_isolation on"
                    ),
                }
            )
        );
        Assert.That(
            DatabaseInspector
                .RowVersions(["read_committed_snapshot", "allow_snapshot_isolation"])
                .Select(setting => setting.IsOn),
            Is.All.True
        );
        Assert.That(
            new ServerSettingsException("SQL Server nowhere/thads", DatabaseInspector.RowVersions([])).Message,
            Does.Contain("alter database current set read_committed_snapshot on with rollback immediate;")
                .And.Contain("alter database current set allow_snapshot_isolation on;")
        );
    }

    private sealed class Calls : TSqlFragmentVisitor
    {
        public List<string> Returned { get; } = [];
        public List<string> Thrown { get; } = [];

        public override void Visit(ExecuteSpecification node)
        {
            if (node.Variable is not null && node.ExecutableEntity is ExecutableProcedureReference procedure)
            {
                Returned.Add(procedure.ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value);
            }
        }

        public override void Visit(ThrowStatement node) => Thrown.Add(((Literal)node.ErrorNumber).Value);
    }
}
