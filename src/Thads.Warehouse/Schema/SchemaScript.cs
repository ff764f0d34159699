using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Schema;

/// <summary>
/// What <c>db migrate</c> does, as a script that a DBA can read and run: the migrations and the views. No database is opened to write it.
/// On the servers it may be run again, and on any older version; SQLite has no conditional statements, and its script runs once.
/// </summary>
public static class SchemaScript
{
    /// <param name="provider">The engine.</param>
    /// <param name="from">The migration after which the script begins; null for an empty database.</param>
    /// <exception cref="ArgumentException">There is no such migration.</exception>
    public static string Create(IWarehouseProvider provider, string? from = null)
    {
        using var context = provider.CreateContext();
        var migrations = context.Database.GetMigrations().ToList();
        if (from is not null && !migrations.Contains(from))
        {
            throw new ArgumentException($"There is no migration {from}: {string.Join(", ", migrations)}.");
        }
        var script = new StringBuilder();
        script.Append(
            CultureInfo.InvariantCulture,
            $"-- The warehouse on {provider.Engine} at {migrations[^1]}: migrations, functions, views and descriptions.\n"
        );
        script.Append(
            provider.Engine == DatabaseEngine.Sqlite
                ? "-- To be run once. `db migrate` finds out by itself what is still to be done.\n"
                : "-- For the owner of the schemas, while nothing else is running. May be run again; what is there already is left alone.\n"
        );
        Begin();
        foreach (var view in ViewScripts.All.Reverse())
        {
            Add(provider.Dialect($"drop view if exists {view.ObjectName}"));
        }
        script
            .Append(context.GetService<IMigrator>().GenerateScript(from, options: Options(provider.Engine)))
            .Replace("\r\n", "\n")
            .Append('\n');
        foreach (var statement in SchemaObjects.Script(provider, context))
        {
            Add(statement);
        }
        End();
        return script.ToString();

        void Begin()
        {
            if (provider.Engine == DatabaseEngine.PostgreSql)
            {
                // All or nothing, also where psql goes on after an error.
                Add("begin");
            }
            if (provider.Engine == DatabaseEngine.SqlServer)
            {
                // sqlcmd switches it off, and an index with a filter wants it on.
                Add("set quoted_identifier on");
            }
            if (SchemaScriptGuard.Create(provider.Engine, migrations) is { } guard)
            {
                Add(guard);
            }
        }

        void End()
        {
            if (provider.Engine == DatabaseEngine.PostgreSql)
            {
                Add("commit");
            }
            if (provider.Engine == DatabaseEngine.SqlServer)
            {
                Add("set noexec off");
            }
        }

        void Add(string statement) =>
            script.Append(statement).Append(provider.Engine == DatabaseEngine.SqlServer ? ";\nGO\n" : ";\n");
    }

    private static MigrationsSqlGenerationOptions Options(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.PostgreSql => MigrationsSqlGenerationOptions.Idempotent
                | MigrationsSqlGenerationOptions.NoTransactions,
            DatabaseEngine.SqlServer => MigrationsSqlGenerationOptions.Idempotent,
            _ => MigrationsSqlGenerationOptions.Default,
        };
}
