namespace Thads.Warehouse.Schema;

/// <summary>The database is older than the program, and the settings say that the program may not change its schema.</summary>
public sealed class SchemaBehindException(string location, IReadOnlyList<string> pending)
    : Exception(
        $"{location} is behind this version: "
            + (pending.Count > 0 ? $"pending migrations {string.Join(", ", pending)}." : "its views are of another.")
            + " Thads:Database:MigrateAtStart is false, so nothing was changed. Have a DBA run the script that `db script` prints,"
            + " or run `db migrate` with an account that may change the schema."
    );
