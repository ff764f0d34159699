using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Schema;

/// <summary>
/// The first statement of the schema's script: it stops on a database that holds a migration which the script does not know, as of an
/// early preview or a newer version, before anything is changed.
/// </summary>
internal static class SchemaScriptGuard
{
    private const string Refusal =
        "This database holds a migration that this script does not know: it was made by an early preview or by a newer version. Nothing was changed.";

    /// <returns>Null for the embedded engine, which has no conditional statements.</returns>
    public static string? Create(DatabaseEngine engine, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Select(name => $"'{name}'"));
        return engine switch
        {
            DatabaseEngine.PostgreSql => $"""
                do $thads$
                begin
                    if to_regclass('etl.ef_migrations_history') is not null then
                        if exists (select 1 from etl.ef_migrations_history where migration_id not in ({names})) then
                            raise exception '{Refusal}';
                        end if;
                    end if;
                end $thads$
                """,
            // After an error sqlcmd goes on with the next batch: none of them is executed any more.
            DatabaseEngine.SqlServer => $"""
                if object_id(N'etl.ef_migrations_history') is not null
                begin
                    if exists (select 1 from etl.ef_migrations_history where migration_id not in ({names}))
                    begin
                        raiserror(N'{Refusal}', 16, 1);
                        set noexec on;
                    end
                end
                """,
            _ => null,
        };
    }
}
