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

    /// <summary>A view is read with its owner's rights, so that whoever may read the lineage reads the facts.</summary>
    [Test]
    public void A_reader_of_the_marts_is_not_given_the_lineage_with_them()
    {
        var script = AdministrationScript.Read(DatabaseEngine.SqlServer, "roles");
        Assert.That(script, Does.Not.Contain("grant select on schema::mart to bi_reader"));
        Assert.That(
            script,
            Does.Contain("when o.name in (N'kpi_lineage', N'kpi_lineage_detail') then N' to bi_fact_reader; '")
        );
    }

    /// <summary>Batches are sent one after another whatever became of the one before, so that a transaction over several may be none.</summary>
    [TestCase("row-level-security-on")]
    [TestCase("row-level-security-off")]
    public void A_transaction_begins_and_ends_in_one_batch(string name)
    {
        var script = (TSqlScript)
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(
                new StringReader(AdministrationScript.Read(DatabaseEngine.SqlServer, name)),
                out _
            );
        Assert.That(script.Batches, Has.Count.EqualTo(1));
        var found = new Transactions();
        script.Accept(found);
        Assert.That((found.Begun, found.Committed), Is.EqualTo((1, 1)));
    }

    /// <summary>The statements that a script has run as text, because they must be alone in their batch.</summary>
    internal static IReadOnlyList<string> ExecutedTexts(string sql)
    {
        var found = new Texts();
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out _).Accept(found);
        return found.Executed;
    }

    private sealed class Texts : TSqlFragmentVisitor
    {
        public List<string> Executed { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Executed.AddRange(node.Strings.OfType<StringLiteral>().Select(text => text.Value));
    }

    private sealed class Transactions : TSqlFragmentVisitor
    {
        public int Begun { get; private set; }
        public int Committed { get; private set; }

        public override void Visit(BeginTransactionStatement node) => Begun++;

        public override void Visit(CommitTransactionStatement node) => Committed++;
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
