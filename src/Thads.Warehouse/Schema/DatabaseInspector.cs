using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Schema;

/// <summary>Looks at a database without changing it, whatever state it is in.</summary>
public sealed class DatabaseInspector(IWarehouseProvider provider)
{
    public async Task<DatabaseStatus> InspectAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var nothing = new DatabaseStatus
        {
            Engine = provider.Engine,
            Location = provider.Location,
            Pending = [.. context.Database.GetMigrations()],
            HasJobQueue = provider.Engine == DatabaseEngine.Sqlite ? null : false,
        };
        try
        {
            return await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken)
                ? await InspectAsync(context, nothing with { Exists = true }, cancellationToken)
                : nothing;
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            return nothing with { Unreachable = refusal };
        }
    }

    /// <summary>What a service relies on and the database does not have: its settings, and the rights of this account.</summary>
    public async Task<IReadOnlyList<ServerSetting>> MissingSettingsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return [.. (await SettingsAsync(context, cancellationToken)).Where(setting => !setting.IsOn)];
    }

    /// <exception cref="ServerSettingsException">The database is not as a service needs it.</exception>
    public async Task RequireSettingsAsync(CancellationToken cancellationToken)
    {
        if (await MissingSettingsAsync(cancellationToken) is { Count: > 0 } missing)
        {
            throw new ServerSettingsException(provider.Location, missing);
        }
    }

    private async Task<IReadOnlyList<ServerSetting>> SettingsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        provider.Engine switch
        {
            DatabaseEngine.SqlServer => await RowVersionsAsync(context, cancellationToken),
            DatabaseEngine.PostgreSql => await RightsAsync(context, cancellationToken),
            _ => [],
        };

    /// <summary>What the engine says, which never quotes a password, with what the network says beneath it.</summary>
    private static string? Refusal(Exception exception) =>
        exception switch
        {
            DbException { InnerException: { } cause } e => $"{e.Message}: {cause.Message}",
            DbException e => e.Message,
            // EF wraps what another try might mend.
            InvalidOperationException { InnerException: DbException e } => Refusal(e),
            _ => null,
        };

    private async Task<DatabaseStatus> InspectAsync(
        WarehouseContext context,
        DatabaseStatus status,
        CancellationToken cancellationToken
    )
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (MigrationHistory.Refusal(provider.Location, status.Pending, applied) is { } refusal)
        {
            return status with { Applied = applied, Pending = [], Refused = refusal.Message };
        }
        var pending = status.Pending.Except(applied).ToList();
        return status with
        {
            Applied = applied,
            Pending = pending,
            AreViewsCurrent =
                pending.Count == 0 && await SchemaObjects.AreCurrentAsync(provider, context, cancellationToken),
            HasJobQueue =
                provider.Engine == DatabaseEngine.Sqlite ? null : await HasJobQueueAsync(context, cancellationToken),
            Settings = await SettingsAsync(context, cancellationToken),
            SetAside =
                pending.Count > 0
                    ? []
                    : await context
                        .SetAsideSubmissions.OrderBy(aside => aside.SubmissionId)
                        .Select(aside => aside.Reason)
                        .ToListAsync(cancellationToken),
            TablesWithoutRowSecurity = await WithoutRowSecurityAsync(context, cancellationToken),
        };
    }

    private static async Task<bool> HasJobQueueAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        (
            await context
                .Database.SqlQueryRaw<int>(
                    "select count(*) as \"Value\" from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = 'hangfire' and lower(TABLE_NAME) = 'job'"
                )
                .ToListAsync(cancellationToken)
        )[0] > 0;

    /// <summary>Without them readers wait for writers, and the marts cannot be read as of one moment.</summary>
    private static async Task<IReadOnlyList<ServerSetting>> RowVersionsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var on = await context.Database.SqlQueryRaw<string>(RowVersionsOn).ToListAsync(cancellationToken);
        return RowVersions(on);
    }

    /// <param name="on">The settings that are on, by the names that SQL Server has for them.</param>
    internal static IReadOnlyList<ServerSetting> RowVersions(IReadOnlyCollection<string> on)
    {
        return
        [
            Setting("read_committed_snapshot", " with rollback immediate"),
            Setting("allow_snapshot_isolation", ""),
        ];

        ServerSetting Setting(string name, string how) =>
            new(name, on.Contains(name), $"alter database current set {name} on{how}");
    }

    /// <summary>The names of the two settings that are on in the database of the session.</summary>
    internal const string RowVersionsOn = """
        select N'read_committed_snapshot' as "Value" from sys.databases
        where database_id = db_id() and is_read_committed_snapshot_on = 1
        union all
        select N'allow_snapshot_isolation' from sys.databases
        where database_id = db_id() and snapshot_isolation_state = 1
        """;

    /// <summary>
    /// Views read with their reader's rights are there since PostgreSQL 15; a full refresh gathers its rows in a temporary table; and COPY,
    /// which loads, is refused to a login that row-level security holds for.
    /// </summary>
    private static async Task<IReadOnlyList<ServerSetting>> RightsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var on = await context
            .Database.SqlQueryRaw<string>(
                """
                select 'version' as "Value" where cast(current_setting('server_version_num') as int) >= 150000
                union all
                select 'temporary' where has_database_privilege(current_database(), 'TEMP')
                union all
                select 'bypassrls' where not exists (
                    select 1 from pg_catalog.pg_class as c
                    inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
                    where c.relrowsecurity and n.nspname in ('dw', 'mart') and row_security_active(c.oid)
                )
                """
            )
            .ToListAsync(cancellationToken);
        var names = (
            await context
                .Database.SqlQueryRaw<string>(
                    "select quote_ident(session_user) as \"Value\" union all select quote_ident(current_database())"
                )
                .ToListAsync(cancellationToken)
        );
        return
        [
            new("PostgreSQL 15 or newer", on.Contains("version"), "upgrade the server"),
            new("Temporary tables", on.Contains("temporary"), $"grant temporary on database {names[1]} to {names[0]}"),
            new("Loading under row-level security", on.Contains("bypassrls"), $"alter role {names[0]} bypassrls"),
        ];
    }

    private async Task<IReadOnlyList<string>?> WithoutRowSecurityAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        if (provider.Engine == DatabaseEngine.Sqlite)
        {
            return null;
        }
        var covered = await context
            .Database.SqlQueryRaw<string>(
                provider.Engine == DatabaseEngine.PostgreSql
                    ? """
                    select concat(n.nspname, '.', c.relname) as "Value"
                    from pg_catalog.pg_class as c
                    inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
                    where c.relrowsecurity and n.nspname in ('dw', 'mart')
                    """
                    : """
                    select concat(object_schema_name(p.target_object_id), N'.', object_name(p.target_object_id)) as "Value"
                    from sys.security_predicates as p
                    inner join sys.security_policies as s on s.object_id = p.object_id
                    where s.is_enabled = 1
                    """
            )
            .ToListAsync(cancellationToken);
        return covered.Count == 0 ? null : [.. OfficeTables(context).Except(covered).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whatever says of which office its rows are, and BI reads.</summary>
    private static IEnumerable<string> OfficeTables(WarehouseContext context) =>
        WarehouseTables
            .Facts.Concat(WarehouseTables.Marts)
            .Select(type => context.Model.FindEntityType(type)!)
            .Where(table =>
                table.GetProperties().Any(column => column.GetColumnName() is "office_code" or "office_key")
            )
            .Select(table => $"{table.GetSchema()}.{table.GetTableName()}");
}
