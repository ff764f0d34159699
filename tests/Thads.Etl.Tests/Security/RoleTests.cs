using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Thads.Etl.Jobs;
using Thads.Etl.Operations;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Etl.Tests.Security;

/// <summary>The roles of each server's <c>roles.sql</c>, each tried by a login that has it and nothing else.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.Servers))]
public sealed class RoleTests(DatabaseEngine engine)
{
    private readonly Dictionary<string, string> loginOf = [];
    private DatabaseAccounts accounts = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        accounts = await DatabaseAccounts.CreateAsync(engine);
        await accounts.Hub.LoadAsync(accounts.Hub.Golden("KQ-TIEN"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (accounts is not null)
        {
            await accounts.DisposeAsync();
        }
    }

    [Test]
    public async Task The_service_loads_refreshes_rebuilds_and_verifies_as_etl_writer()
    {
        var hub = accounts.Hub;
        var submission = await hub.SubmitAsync(hub.Golden("KQ-VIEC"));
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await hub.Get<Thads.Warehouse.Rebuild.WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await using var context = hub.Context();
        Assert.That(await context.KpiOfficePeriods.CountAsync(kpi => kpi.CasesCompleted > 0), Is.GreaterThan(0));
        // The queue's tables, which the script made, can be used too.
        var storage = hub.Get<JobStorage>();
        hub.Get<IBackgroundJobClient>().Enqueue<RefreshMartsJob>(job => job.RunAsync(default));
        Assert.That(storage.GetMonitoringApi().GetStatistics().Enqueued, Is.EqualTo(1));
    }

    [TestCase("update etl.audit_event set actor = 'x'")]
    [TestCase("delete from etl.audit_event")]
    [TestCase("truncate etl.audit_event")]
    public async Task The_service_writes_events_and_changes_none(string statement)
    {
        var hub = accounts.Hub;
        await hub.Get<AuditTrail>().AppendAsync(new Actor("lan"), new AuditEntry(AuditActions.PeriodLocked), default);
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).IsWhole, Is.True);
        Assert.That(
            async () => await hub.ExecuteAsync(statement),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo("42501")
        );
    }

    [Test]
    public async Task A_service_that_may_make_no_temporary_tables_is_told()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore("Temporary tables want a right on PostgreSQL alone.");
        }
        var login = await accounts.LoginAsync("etl_writer");
        var inspector = new DatabaseInspector(
            new PostgreSqlProvider(
                new DatabaseOptions { Provider = DatabaseEngine.PostgreSql, ConnectionString = login }
            )
        );
        Assert.That((await inspector.InspectAsync(default)).IsReady, Is.True);
        var database = new NpgsqlConnectionStringBuilder(login).Database;
        await accounts.ExecuteAsync(accounts.Owner, $"revoke temporary on database {database} from etl_writer");
        try
        {
            var status = await inspector.InspectAsync(default);
            Assert.That(status.IsReady, Is.False);
            // A start is refused, and what runs already is not ready; both say what to do.
            Assert.That(
                () => inspector.RequireSettingsAsync(default),
                Throws
                    .TypeOf<ServerSettingsException>()
                    .With.Message.Contains($"grant temporary on database {database} to ")
            );
            var health = await new WarehouseHealthCheck(
                accounts.Hub.Get<IWarehouseProvider>(),
                inspector,
                accounts.Hub.Get<ProcessRegister>(),
                Options.Create(new HealthOptions()),
                NullLogger<WarehouseHealthCheck>.Instance
            ).CheckHealthAsync(new HealthCheckContext());
            Assert.That(health.Status, Is.EqualTo(HealthStatus.Unhealthy));
            Assert.That(health.Description, Does.Contain($"grant temporary on database {database} to "));
            Assert.That(
                status.Settings.Single(setting => !setting.IsOn).Mend,
                Does.StartWith($"grant temporary on database {database} to ")
            );
        }
        finally
        {
            await accounts.RunAsync("roles");
        }
        Assert.That((await inspector.InspectAsync(default)).IsReady, Is.True);
    }

    [Test]
    public async Task Roles_are_refused_to_who_does_not_own_the_database()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore("On SQL Server the script is the owner's or nobody's.");
        }
        var name = new NpgsqlConnectionStringBuilder(accounts.Owner).Database + "_schemas";
        var database = new NpgsqlConnectionStringBuilder(accounts.Owner).Database;
        await accounts.ExecuteAsync(
            accounts.Owner,
            $"create role {name} login createrole in role dba; revoke temporary on database {database} from etl_writer"
        );
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(accounts.Owner) { Username = name, Pooling = false };
            Assert.That(
                () =>
                    accounts.ExecuteAsync(
                        connection.ConnectionString,
                        AdministrationScript.Read(DatabaseEngine.PostgreSql, "roles")
                    ),
                Throws.TypeOf<PostgresException>().With.Message.Contains("owner has to run this script")
            );
        }
        finally
        {
            await accounts.RunAsync("roles");
            await accounts.ExecuteAsync(accounts.Owner, $"drop role {name}");
        }
    }

    [TestCase("create table mart.another (one int)")]
    [TestCase("create schema another")]
    [TestCase("alter table dw.fact_target add another int")]
    [TestCase("drop view mart.kpi_lineage")]
    [TestCase("truncate table mart.kpi_office_year")]
    public async Task Etl_writer_changes_no_schema(string sql) => await RefusedAsync("etl_writer", sql);

    [Test]
    public async Task Bi_reader_reads_every_mart_its_views_and_every_dimension()
    {
        var reader = await accounts.LoginAsync("bi_reader");
        Assert.That(await CountAsync(reader, "mart.kpi_office_period"), Is.GreaterThan(0));
        foreach (var table in Tables("mart").Concat(Dimensions()))
        {
            Assert.That(await CountAsync(reader, table), Is.EqualTo(await CountAsync(accounts.Owner, table)), table);
        }
        foreach (
            var view in ViewScripts.All.Where(view => !view.Name.StartsWith("kpi_lineage", StringComparison.Ordinal))
        )
        {
            Assert.That(
                await CountAsync(reader, view.ObjectName),
                Is.EqualTo(await CountAsync(accounts.Owner, view.ObjectName))
            );
        }
    }

    [Test]
    public async Task Bi_reader_is_refused_every_table_of_the_log_and_where_a_fact_is_from()
    {
        var reader = await accounts.LoginAsync("bi_reader");
        var refused = Tables("etl")
            .Concat(["dw.dim_submission", "mart.kpi_lineage", "mart.kpi_lineage_detail"])
            .ToList();
        Assert.That(refused, Has.Count.GreaterThan(20));
        foreach (var table in refused)
        {
            Assert.That(() => CountAsync(reader, table), DatabaseAccounts.IsRefused, table);
        }
        foreach (var fact in Facts())
        {
            await RefusedAsync("bi_reader", $"select submission_key from {fact}");
            await RefusedAsync("bi_reader", $"select source_row from {fact}");
        }
    }

    [Test]
    public async Task Bi_reader_writes_nothing()
    {
        foreach (var table in Tables("mart").Concat(Tables("dw")))
        {
            await RefusedAsync("bi_reader", $"delete from {table}");
            await RefusedAsync("bi_fact_reader", $"insert into {table} default values");
        }
        await RefusedAsync("bi_reader", "create table mart.another (one int)");
    }

    [Test]
    public async Task Bi_fact_reader_reads_the_facts_too_and_where_they_came_from()
    {
        var reader = await accounts.LoginAsync("bi_fact_reader");
        Assert.That(await CountAsync(reader, "mart.kpi_lineage"), Is.GreaterThan(0));
        foreach (var table in Tables("mart").Concat(Tables("dw")).Append("mart.kpi_lineage"))
        {
            Assert.That(await CountAsync(reader, table), Is.EqualTo(await CountAsync(accounts.Owner, table)), table);
        }
        await RefusedAsync("bi_fact_reader", "select count(*) from etl.submission");
    }

    [Test]
    public async Task A_dba_migrates_and_what_he_makes_can_be_read_at_once()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore("Ownership and default rights are PostgreSQL's.");
        }
        var connection = await accounts.LoginAsync("dba");
        // What a migration does: views go and come back, tables are changed and made, the queue's with them.
        var provider = new PostgreSqlProvider(new DatabaseOptions { ConnectionString = connection });
        await using (var context = provider.CreateContext())
        {
            await ViewScripts.DropAsync(context, provider.Dialect, default);
        }
        await accounts.ExecuteAsync(
            connection,
            """
            alter table dw.fact_target add column of_the_dba int;
            alter table dw.fact_target drop column of_the_dba;
            create table mart.of_the_dba (one int);
            create index on hangfire.job (createdat);
            """
        );
        await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);
        await accounts.ExecuteAsync(connection, JobStorageScript.Create(DatabaseEngine.PostgreSql));
        var reader = await accounts.LoginAsync("bi_reader");
        Assert.That(await CountAsync(reader, "mart.of_the_dba"), Is.Zero);
        Assert.That(() => CountAsync(reader, "mart.kpi_office_year_current"), Throws.Nothing);
        // In dw a default cannot tell a dimension from a fact: what is new there is read once the script has been run again.
        Assert.That(() => CountAsync(reader, "dw.dim_accepted_date"), Throws.TypeOf<PostgresException>());
        await accounts.RunAsync("roles");
        Assert.That(await CountAsync(reader, "dw.dim_accepted_date"), Is.GreaterThan(0));
        // Another dba owns it as well, since the role does.
        await accounts.ExecuteAsync(await accounts.LoginAsync("dba"), "drop table mart.of_the_dba");
        Assert.That(
            await new DatabaseInspector(accounts.Hub.Get<IWarehouseProvider>()).InspectAsync(default),
            Has.Property("IsReady").True
        );
    }

    [Test]
    public async Task The_script_may_be_run_again()
    {
        Assert.That(() => accounts.RunAsync("roles"), Throws.Nothing);
        Assert.That(await CountAsync(await accounts.LoginAsync("bi_reader"), "dw.dim_office"), Is.GreaterThan(10));
    }

    [Test]
    public async Task The_script_makes_the_queue_that_Hangfire_itself_makes_for_db_migrate()
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            Assert.Ignore("On SQL Server both are the one script.");
        }
        await using var own = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, isInitialised: false);
        // A process of its own: Hangfire keeps the logger of the first host for as long as the process lives.
        var migrated = await ThadsProcess.RunAsync(own, "db", "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Errors);
        const string columns = """
            select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
            from information_schema.columns where table_schema = 'hangfire'
            """;
        var made = await accounts.ReadAsync(accounts.Owner, columns);
        Assert.That(made, Is.EqualTo(await accounts.ReadAsync(own.Options.ConnectionString, columns)));
        Assert.That(made, Has.Count.GreaterThan(40));
        Assert.That(
            await accounts.ReadAsync(accounts.Owner, "select version from hangfire.schema"),
            Is.EqualTo(await accounts.ReadAsync(own.Options.ConnectionString, "select version from hangfire.schema"))
        );
    }

    private async Task RefusedAsync(string role, string sql)
    {
        var connection = await LoginOfAsync(role);
        Assert.That(() => accounts.ExecuteAsync(connection, sql), DatabaseAccounts.IsRefused, sql);
    }

    private async Task<string> LoginOfAsync(string role) =>
        loginOf.TryGetValue(role, out var login) ? login : loginOf[role] = await accounts.LoginAsync(role);

    private async Task<int> CountAsync(string connection, string table) =>
        int.Parse(
            (await accounts.ReadAsync(connection, $"select count(*) from {table}"))[0],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private IEnumerable<string> Facts() => Names(WarehouseTables.Facts);

    private IEnumerable<string> Dimensions() =>
        Tables("dw").Except(Facts()).Except(["dw.dim_submission", "dw.source_column"]);

    private IEnumerable<string> Tables(string schema) =>
        Names(WarehouseTables.All).Where(name => name.StartsWith(schema + ".", StringComparison.Ordinal));

    private List<string> Names(IEnumerable<Type> types)
    {
        using var context = accounts.Hub.Context();
        return
        [
            .. types
                .Select(type => context.Model.FindEntityType(type)!)
                .Select(table => $"{table.GetSchema()}.{table.GetTableName()}"),
        ];
    }
}
